package dev.peisong.gateway.driver;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import dev.peisong.gateway.identity.User;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whose a code is, once. Attempts are counted before they are looked at, for the whole
 * organisation, so that no crowd of addresses can try many.
 */
@Component
class SwapCode {
    private final Tenants tenants;
    private final DriverCodes codes;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SwapCode(
            Tenants tenants,
            DriverCodes codes,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.codes = codes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Owner(Tenant tenant, User user) {}

    /**
     * Uses a code up.
     *
     * @throws Refusal alike when the organisation is unknown and when the code is wrong, used or
     *     over; another when too many were tried
     */
    Owner swap(String organisation, String typed) {
        return tenants.bySlug(organisation)
                .flatMap(
                        tenant ->
                                Tenancy.asSystem(
                                        tenant.id(),
                                        () ->
                                                swap(tenant, typed)
                                                        .map(user -> new Owner(tenant, user))))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ProblemType.UNAUTHENTICATED,
                                        "code-refused",
                                        "This code is wrong, used or over: ask for a new one"));
    }

    private Optional<User> swap(Tenant tenant, String typed) {
        Instant now = clock.instant();
        boolean may = Boolean.TRUE.equals(transaction.execute(_ -> codes.mayGuess(now)));
        if (!may) {
            throw new Refusal(
                    ProblemType.TOO_MANY_REQUESTS,
                    "code-locked",
                    "Too many wrong codes were tried: wait before the next",
                    transaction.execute(_ -> codes.remaining(now)));
        }
        var hash = DriverCode.parse(typed).map(it -> it.hash(tenant.id()));
        return transaction.execute(
                _ -> {
                    var user = hash.flatMap(it -> codes.take(it, now));
                    if (user.isPresent()) {
                        codes.wasRight();
                    } else {
                        audit.append(
                                "unknown", AuditAction.DRIVER_CODE_REFUSED, "unknown", Map.of());
                    }
                    return user;
                });
    }
}
