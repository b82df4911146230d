package dev.peisong.gateway.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Believes tokens of some kinds. */
public interface PassSource {

    Set<Token.Kind> kinds();

    /**
     * Called in a transaction of the tenant; empty when the token is unknown, expired, revoked, or
     * its holder is.
     */
    Optional<Pass> find(Tenant tenant, Token token, Instant now);

    /** Forgets what has expired, for the tenant at hand. */
    void purge(Instant now);

    /**
     * Takes away all that is in force, for the tenant at hand. What belongs to people ends with
     * them, so there is nothing to do for it.
     */
    default void revokeAll(Instant now) {}
}
