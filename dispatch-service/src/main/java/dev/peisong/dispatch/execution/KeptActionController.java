package dev.peisong.dispatch.execution;

import dev.peisong.common.web.Cursor;
import dev.peisong.common.web.Page;
import dev.peisong.common.web.PageQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reported facts that contradict what we know: list them, settle them. */
@RestController
@RequestMapping("/api/v1/routes/kept-actions")
class KeptActionController {
    private final KeptActions kept;
    private final SettleAction settleAction;

    KeptActionController(KeptActions kept, SettleAction settleAction) {
        this.kept = kept;
        this.settleAction = settleAction;
    }

    /**
     * What a person decided.
     *
     * @param routeId the route that it really happened on; without one it stays without effect
     */
    record Settlement(@NotBlank @Size(max = 500) String resolution, @Nullable UUID routeId) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER')")
    @Transactional(readOnly = true)
    public Page<KeptAction> list(
            @RequestParam(required = false) @Nullable Boolean open, PageQuery page) {
        UUID after = page.after().map(cursor -> cursor.uuid(0)).orElse(null);
        return page.of(kept.list(open, after, page.fetch()), action -> Cursor.at(action.id()));
    }

    @PostMapping("/{id}/resolve")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public KeptAction resolve(@PathVariable UUID id, @Valid @RequestBody Settlement asked) {
        return settleAction.settle(id, asked.resolution(), asked.routeId());
    }
}
