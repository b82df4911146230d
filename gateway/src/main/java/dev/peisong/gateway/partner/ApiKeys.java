package dev.peisong.gateway.partner;

import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.partner.PartnerCredential.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Believes API keys. */
@Component
class ApiKeys implements PassSource {
    /** How stale {@code lastUsedAt} may be: spares a write with each request. */
    private static final Duration USED = Duration.ofMinutes(1);

    private final PartnerCredentials credentials;

    ApiKeys(PartnerCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Set<Token.Kind> kinds() {
        return Set.of(Token.Kind.API_KEY);
    }

    @Override
    public Optional<Pass> find(Tenant tenant, Token token, Instant now) {
        var key = credentials.inForce(Kind.API_KEY, token.hash(), now);
        key.filter(it -> usedBefore(it, now.minus(USED)))
                .ifPresent(it -> credentials.touch(it.id(), now));
        return key.map(
                it ->
                        new Pass(
                                token,
                                tenant,
                                it.caller(tenant.id(), it.grant().scopes()),
                                it.expiresAt()));
    }

    /** Expired keys stay on the list, so that their owner sees why a program stopped. */
    @Override
    public void purge(Instant now) {}

    /** Clients' secrets too: they are kept beside the keys. */
    @Override
    public void revokeAll(Instant now) {
        credentials.revokeAll(now);
    }

    private static boolean usedBefore(PartnerCredential key, Instant time) {
        var used = key.lastUsedAt();
        return used == null || used.isBefore(time);
    }
}
