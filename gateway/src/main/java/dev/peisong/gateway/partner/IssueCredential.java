package dev.peisong.gateway.partner;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.partner.PartnerCredential.Grant;
import dev.peisong.gateway.partner.PartnerCredential.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives a program its way in, and takes it away. */
@Component
class IssueCredential {
    private final PartnerCredentials credentials;
    private final AuditLog audit;
    private final Clock clock;

    IssueCredential(PartnerCredentials credentials, AuditLog audit, Clock clock) {
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    /** A credential, and its secret this once. */
    record Issued(PartnerCredential credential, Token secret) {}

    @Transactional
    public Issued issue(Tenant tenant, Kind kind, String name, Grant grant, Instant expires) {
        var credential =
                new PartnerCredential(
                        Ids.next(),
                        kind,
                        name,
                        grant,
                        clock.instant(),
                        Tenancy.current().subject(),
                        expires,
                        null,
                        null);
        var secret =
                Token.fresh(
                        kind == Kind.API_KEY ? Token.Kind.API_KEY : Token.Kind.CLIENT_SECRET,
                        tenant);
        credentials.add(credential, secret.hash());
        audit.append(
                kind == Kind.API_KEY ? AuditAction.API_KEY_CREATED : AuditAction.CLIENT_CREATED,
                credential.id().toString(),
                Map.of(
                        "scopes", grant.scopes().stream().sorted().toList(),
                        "expiresAt", expires.toString()));
        return new Issued(credential, secret);
    }

    /** Whether there is such a credential; revoking it again changes nothing. */
    @Transactional
    public boolean revoke(Kind kind, UUID id) {
        if (credentials.revoke(kind, id, clock.instant())) {
            audit.append(
                    kind == Kind.API_KEY ? AuditAction.API_KEY_REVOKED : AuditAction.CLIENT_REVOKED,
                    id.toString(),
                    Map.of());
            return true;
        }
        return credentials.byId(kind, id).isPresent();
    }
}
