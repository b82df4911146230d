package dev.peisong.gateway.identity;

import dev.peisong.common.messaging.Outbox;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator changes what a person may do, or sends them away. */
@Component
class ChangeUser {
    private final Users users;
    private final AuditLog audit;
    private final Outbox outbox;

    ChangeUser(Users users, AuditLog audit, Outbox outbox) {
        this.users = users;
        this.audit = audit;
        this.outbox = outbox;
    }

    sealed interface Outcome {
        record Changed(User user) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody changed the user since that version was read. */
        record Stale() implements Outcome {}

        /** Nobody would be left who can administer the organisation. */
        record LastAdmin() implements Outcome {}
    }

    @Transactional
    public Outcome change(
            UUID id, long version, String displayName, User.Access access, boolean active) {
        var admins = users.lockActiveAdmins();
        var known = users.byId(id);
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        boolean staysAdmin = active && access.isAdmin();
        if (admins.contains(id) && admins.size() == 1 && !staysAdmin) {
            return new Outcome.LastAdmin();
        }
        var was = known.get();
        var changed =
                new User(
                        id,
                        was.username(),
                        displayName,
                        access,
                        active,
                        version + 1,
                        was.createdAt());
        if (!users.save(changed)) {
            return new Outcome.Stale();
        }
        audit.append(
                AuditAction.USER_CHANGED,
                id.toString(),
                Map.of("roles", access.roleNames(), "active", active));
        outbox.append(changed.changed(), id, id);
        return new Outcome.Changed(changed);
    }
}
