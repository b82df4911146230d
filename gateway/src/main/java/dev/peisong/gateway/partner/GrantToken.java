package dev.peisong.gateway.partner;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.partner.PartnerCredential.Kind;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A client trades its secret for an access token (RFC 6749, section 4.4). */
@Component
class GrantToken {
    private final Tenants tenants;
    private final PartnerCredentials credentials;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final PartnerProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GrantToken(
            Tenants tenants,
            PartnerCredentials credentials,
            AccessTokens tokens,
            AuditLog audit,
            PartnerProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.credentials = credentials;
        this.tokens = tokens;
        this.audit = audit;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    sealed interface Outcome {
        record Granted(Token token, long seconds, Set<String> scopes) implements Outcome {}

        record UnknownClient() implements Outcome {}

        /** It asked for a scope that it does not have. */
        record TooMuch() implements Outcome {}
    }

    /** Asked for no scopes, it gets all that it may have. */
    Outcome grant(ClientId client, String secret, Set<String> asked) {
        Optional<Tenant> tenant = tenants.bySlug(client.organisation());
        Optional<Token> token =
                Token.parse(secret).filter(it -> it.kind() == Token.Kind.CLIENT_SECRET);
        if (tenant.isEmpty()) {
            return new Outcome.UnknownClient();
        }
        return Tenancy.asSystem(
                tenant.get().id(),
                () -> transaction.execute(_ -> grant(tenant.get(), client, token, asked)));
    }

    private Outcome grant(
            Tenant tenant, ClientId client, Optional<Token> secret, Set<String> asked) {
        var now = clock.instant();
        var known =
                secret.flatMap(it -> credentials.inForce(Kind.CLIENT, it.hash(), now))
                        .filter(it -> it.id().equals(client.id()));
        if (known.isEmpty()) {
            var subject =
                    credentials.byId(Kind.CLIENT, client.id()).isPresent()
                            ? client.id().toString()
                            : "unknown";
            audit.append("unknown", AuditAction.CLIENT_REFUSED, subject, Map.of());
            return new Outcome.UnknownClient();
        }
        var may = known.get().grant().scopes();
        if (!may.containsAll(asked)) {
            return new Outcome.TooMuch();
        }
        var granted = asked.isEmpty() ? may : asked;
        var token = Token.fresh(Token.Kind.PARTNER_ACCESS, tenant);
        tokens.add(token, client.id(), granted, now.plus(properties.access()));
        credentials.touch(client.id(), now);
        return new Outcome.Granted(token, properties.access().toSeconds(), new TreeSet<>(granted));
    }
}
