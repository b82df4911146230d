package dev.peisong.gateway.door;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.PassSource;
import dev.peisong.gateway.identity.Tenants;
import dev.peisong.gateway.identity.Token;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Believes credentials of every kind, or not. What was revoked a moment ago is not believed. */
@Component
public class Passes {
    private final Tenants tenants;
    private final Map<Token.Kind, PassSource> sources = new EnumMap<>(Token.Kind.class);
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passes(
            Tenants tenants,
            List<PassSource> sources,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        sources.forEach(it -> it.kinds().forEach(kind -> this.sources.put(kind, it)));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty for what is no credential for requests, unknown, expired or revoked. */
    public Optional<Pass> of(Token token) {
        PassSource source = sources.get(token.kind());
        if (source == null) {
            return Optional.empty();
        }
        return tenants.bySlug(token.organisation())
                .flatMap(
                        tenant ->
                                Tenancy.asSystem(
                                        tenant.id(),
                                        () ->
                                                transaction.execute(
                                                        _ ->
                                                                source.find(
                                                                        tenant,
                                                                        token,
                                                                        clock.instant()))));
    }

    /** Whether it is still believed: a stream ends when not. */
    public boolean holds(Pass pass) {
        return of(pass.token()).isPresent();
    }
}
