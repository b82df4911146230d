package dev.peisong.gateway.identity;

import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a new password; whoever is signed in with the old one no longer is. */
@Component
public class ChangePassword {
    private final Users users;
    private final AuditLog audit;
    private final Clock clock;

    ChangePassword(Users users, AuditLog audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether there is such a person. */
    @Transactional
    public boolean change(UUID id, String passwordHash) {
        if (users.byId(id).isEmpty()) {
            return false;
        }
        users.savePassword(id, passwordHash, clock.instant());
        audit.append(AuditAction.PASSWORD_CHANGED, id.toString(), Map.of());
        return true;
    }
}
