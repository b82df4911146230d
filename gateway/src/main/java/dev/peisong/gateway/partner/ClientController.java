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

/** OAuth2 clients, which trade their secret for access tokens, for administrators. */
@RestController
@RequestMapping("/api/v1/clients")
@PreAuthorize("hasRole('ADMIN')")
class ClientController {
    private final PartnerCredentials credentials;
    private final IssueCredential issueCredential;
    private final PartnerProperties properties;
    private final Clock clock;

    ClientController(
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
                        Kind.CLIENT,
                        asked.name(),
                        asked.grant(),
                        asked.expires(clock.instant(), properties));
        return ResponseEntity.created(URI.create("/api/v1/clients/" + issued.credential().id()))
                .cacheControl(CacheControl.noStore())
                .body(CredentialView.ofNewClient(issued, clientId(pass, issued.credential())));
    }

    @GetMapping
    @Transactional(readOnly = true)
    public CredentialView.Page list(
            @AuthenticationPrincipal Pass pass,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found =
                credentials.after(Kind.CLIENT, after, limit + 1).stream()
                        .map(it -> CredentialView.of(it, clientId(pass, it)))
                        .toList();
        return CredentialView.Page.of(found, limit);
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public CredentialView read(@AuthenticationPrincipal Pass pass, @PathVariable UUID id) {
        return credentials
                .byId(Kind.CLIENT, id)
                .map(it -> CredentialView.of(it, clientId(pass, it)))
                .orElseThrow(ClientController::unknown);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        if (!issueCredential.revoke(Kind.CLIENT, id)) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    private static String clientId(Pass pass, PartnerCredential client) {
        return new ClientId(pass.tenant().slug(), client.id()).text();
    }

    private static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no such client");
    }
}
