package dev.peisong.dispatch.execution;

import dev.peisong.dispatch.execution.ReasonCode.LiableParty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's reasons why something was not delivered. */
@RestController
@RequestMapping("/api/v1/reason-codes")
class ReasonCodeController {
    private final ReasonCodes reasons;

    ReasonCodeController(ReasonCodes reasons) {
        this.reasons = reasons;
    }

    record Terms(
            @NotBlank @Size(max = 200) String label,
            @NotNull LiableParty liableParty,
            @NotNull Boolean tryAgain,
            @NotNull Boolean active) {}

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    public List<ReasonCode> list() {
        return reasons.all();
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ReasonCode save(
            @PathVariable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String code,
            @Valid @RequestBody Terms terms) {
        var reason =
                new ReasonCode(
                        code, terms.label(), terms.liableParty(), terms.tryAgain(), terms.active());
        reasons.save(reason);
        return reason;
    }
}
