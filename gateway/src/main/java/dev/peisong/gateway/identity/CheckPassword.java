package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whether somebody is who they say. Attempts are counted before they are checked, so that a
 * burst of guesses cannot run ahead of the lock, and the hash is computed outside any transaction.
 */
@Component
public class CheckPassword {
    private final Tenants tenants;
    private final Users users;
    private final SignInFailures failures;
    private final Passwords passwords;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckPassword(
            Tenants tenants,
            Users users,
            SignInFailures failures,
            Passwords passwords,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.users = users;
        this.failures = failures;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What came of it. An unknown organisation, an unknown user and a wrong password look alike.
     */
    public sealed interface Verdict {
        record Accepted(Tenant tenant, User user) implements Verdict {}

        record Refused() implements Verdict {}

        record Locked(Duration retryAfter) implements Verdict {}
    }

    public Verdict check(String organisation, String username, String password) {
        Optional<Tenant> tenant = tenants.bySlug(organisation);
        if (tenant.isEmpty()) {
            passwords.matches(password, null);
            return new Verdict.Refused();
        }
        return Tenancy.asSystem(
                tenant.get().id(), () -> check(tenant.get(), User.normalised(username), password));
    }

    private Verdict check(Tenant tenant, String username, String password) {
        Instant now = clock.instant();
        var attempt = inTransaction(() -> failures.begin(username, now));
        if (attempt.isEmpty()) {
            return new Verdict.Locked(inTransaction(() -> failures.remaining(username, now)));
        }
        var user = inTransaction(() -> users.byUsername(username).filter(User::active));
        var hash = inTransaction(() -> user.flatMap(it -> users.passwordHash(it.id())));
        if (passwords.matches(password, hash.orElse(null)) && user.isPresent()) {
            inTransaction(() -> failures.clear(username));
            return new Verdict.Accepted(tenant, user.get());
        }
        transaction.executeWithoutResult(_ -> recordFailure(user, attempt.get()));
        return new Verdict.Refused();
    }

    private void recordFailure(Optional<User> user, int failed) {
        String subject = user.map(it -> it.id().toString()).orElse("unknown");
        audit.append("unknown", AuditAction.SIGN_IN_FAILED, subject, Map.of("failures", failed));
        if (failed == SignInFailures.ALLOWED) {
            audit.append("system", AuditAction.SIGN_IN_LOCKED, subject, Map.of());
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }
}
