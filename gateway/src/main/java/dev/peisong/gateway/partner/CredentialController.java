package dev.peisong.gateway.partner;

import dev.peisong.common.web.ProblemType;
import dev.peisong.common.web.ShownOnce;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.partner.PartnerCredential.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What administrators do with programs' credentials, of whatever kind: make them, look at them and
 * take them away. A secret is in the first answer alone; the same request repeated under its
 * Idempotency-Key is answered with the credential but without it.
 */
@PreAuthorize("hasRole('ADMIN')")
abstract class CredentialController {
    private final Kind kind;
    private final String path;
    private final Desk desk;

    CredentialController(Kind kind, String path, Desk desk) {
        this.kind = kind;
        this.path = path;
        this.desk = desk;
    }

    /** What the controllers work with. */
    @Component
    record Desk(
            PartnerCredentials credentials,
            IssueCredential issueCredential,
            PartnerProperties properties,
            Clock clock) {}

    @PostMapping
    ResponseEntity<CredentialView> create(
            HttpServletRequest request,
            @AuthenticationPrincipal Pass pass,
            @Valid @RequestBody CredentialForm asked) {
        var issued =
                desk.issueCredential.issue(
                        pass.tenant(),
                        kind,
                        asked.name(),
                        asked.grant(),
                        asked.expires(desk.clock.instant(), desk.properties));
        var without = CredentialView.of(issued.credential(), pass.tenant());
        ShownOnce.keepInstead(request, without);
        return ResponseEntity.created(URI.create(path + "/" + issued.credential().id()))
                .cacheControl(CacheControl.noStore())
                .body(without.with(issued.secret()));
    }

    @GetMapping
    @Transactional(readOnly = true)
    public CredentialView.Page list(
            @AuthenticationPrincipal Pass pass,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found =
                desk.credentials.after(kind, after, limit + 1).stream()
                        .map(it -> CredentialView.of(it, pass.tenant()))
                        .toList();
        return CredentialView.Page.of(found, limit);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public CredentialView read(@AuthenticationPrincipal Pass pass, @PathVariable UUID id) {
        return desk.credentials
                .byId(kind, id)
                .map(it -> CredentialView.of(it, pass.tenant()))
                .orElseThrow(CredentialController::unknown);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        if (!desk.issueCredential.revoke(kind, id)) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such credential");
    }
}
