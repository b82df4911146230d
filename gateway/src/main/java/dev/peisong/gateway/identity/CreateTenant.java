package dev.peisong.gateway.identity;

import dev.peisong.common.contract.IdentityEvent;
import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An organisation comes onto the platform, with the person who will administer it. */
@Component
public class CreateTenant {
    private static final User.Access ADMIN =
            new User.Access(Set.of(Role.ADMIN), Scope.all(), Scope.all(), null);

    private final Tenants tenants;
    private final CreateUser createUser;
    private final Passwords passwords;
    private final AuditLog audit;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CreateTenant(
            Tenants tenants,
            CreateUser createUser,
            Passwords passwords,
            AuditLog audit,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.createUser = createUser;
        this.passwords = passwords;
        this.audit = audit;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Who comes.
     *
     * @param admin user name of the first administrator
     * @param displayName theirs
     */
    public record Founding(Tenant tenant, String admin, String displayName, String password) {

        static Founding of(String slug, String name, String admin, String password) {
            return new Founding(new Tenant(Ids.next(), slug, name, false), admin, admin, password);
        }

        /** Nobody knows the administrator's password: one comes in by moving a session. */
        public static Founding withoutPassword(Tenant tenant, String admin, String displayName) {
            return new Founding(tenant, admin, displayName, Token.random());
        }
    }

    /** Empty when the slug is taken. */
    public Optional<Tenant> create(Founding founding) {
        var tenant = founding.tenant();
        String hash = passwords.hash(founding.password());
        return Tenancy.asSystem(
                tenant.id(), () -> transaction.execute(_ -> create(founding, hash)));
    }

    private Optional<Tenant> create(Founding founding, String passwordHash) {
        var tenant = founding.tenant();
        if (!tenants.add(tenant, clock.instant())) {
            return Optional.empty();
        }
        audit.append(
                AuditAction.TENANT_CREATED, tenant.id().toString(), Map.of("slug", tenant.slug()));
        outbox.append(
                new IdentityEvent.TenantCreated(tenant.id(), tenant.slug(), tenant.name()),
                tenant.id(),
                tenant.id());
        createUser.create(founding.admin(), founding.displayName(), ADMIN, passwordHash);
        return Optional.of(tenant);
    }
}
