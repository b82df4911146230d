package dev.peisong.gateway.partner;

import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.partner.PartnerCredential.Kind;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keys that programs send with each request, for administrators. */
@RestController
@RequestMapping("/api/v1/api-keys")
@PreAuthorize("hasRole('ADMIN')")
class ApiKeyController {
    private final PartnerCredentials credentials;
    private final IssueCredential issueCredential;
    private final PartnerProperties properties;
    private final Clock clock;

    ApiKeyController(
            PartnerCredentials credentials,
            IssueCredential issueCredential,
            PartnerProperties properties,
            Clock clock) {
        this.credentials = credentials;
        this.issueCredential = issueCredential;
        this.properties = properties;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<CredentialView> create(
            @AuthenticationPrincipal Pass pass, @Valid @RequestBody CredentialForm asked) {
        var issued =
                issueCredential.issue(
                        pass.tenant(),
                        Kind.API_KEY,
                        asked.name(),
                        asked.grant(),
                        asked.expires(clock.instant(), properties));
        return ResponseEntity.created(URI.create("/api/v1/api-keys/" + issued.credential().id()))
                .cacheControl(CacheControl.noStore())
                .body(CredentialView.ofNewKey(issued));
    }

    @GetMapping
    @Transactional(readOnly = true)
    public CredentialView.Page list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found =
                credentials.after(Kind.API_KEY, after, limit + 1).stream()
                        .map(it -> CredentialView.of(it, null))
                        .toList();
        return CredentialView.Page.of(found, limit);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public CredentialView read(@PathVariable UUID id) {
        return credentials
                .byId(Kind.API_KEY, id)
                .map(it -> CredentialView.of(it, null))
                .orElseThrow(ApiKeyController::unknown);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        if (!issueCredential.revoke(Kind.API_KEY, id)) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such API key");
    }
}
