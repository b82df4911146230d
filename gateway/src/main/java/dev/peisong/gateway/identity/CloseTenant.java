package dev.peisong.gateway.identity;

import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An organisation leaves the platform: nobody of it gets in any more, person, phone or program. Its
 * data and its audit stay, and so does its slug, which credentials carry.
 */
@Component
public class CloseTenant {
    private final Users users;
    private final List<PassSource> sources;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CloseTenant(
            Users users,
            List<PassSource> sources,
            AuditLog audit,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.users = users;
        this.sources = sources;
        this.audit = audit;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Closing again changes nothing. */
    public void close(Tenant tenant, String actor) {
        Tenancy.runAsSystem(
                tenant.id(), () -> transaction.executeWithoutResult(_ -> closeHere(tenant, actor)));
    }

    private void closeHere(Tenant tenant, String actor) {
        var gone = users.deactivateAll();
        sources.forEach(it -> it.revokeAll(clock.instant()));
        if (!gone.isEmpty()) {
            gone.forEach(user -> outbox.append(user.changed(), user.id(), user.id()));
            audit.append(
                    actor,
                    AuditAction.TENANT_CLOSED,
                    tenant.id().toString(),
                    Map.of("users", gone.size()));
        }
    }
}
