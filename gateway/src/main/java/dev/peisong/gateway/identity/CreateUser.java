package dev.peisong.gateway.identity;

import dev.peisong.common.id.Ids;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator adds a person. */
@Component
class CreateUser {
    private final Users users;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    CreateUser(Users users, AuditLog audit, Outbox outbox, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Empty when the organisation has somebody of that name. */
    @Transactional
    public Optional<User> create(
            String username, String displayName, User.Access access, String passwordHash) {
        var user =
                new User(
                        Ids.next(),
                        User.normalised(username),
                        displayName,
                        access,
                        true,
                        1,
                        clock.instant());
        if (!users.add(user, passwordHash)) {
            return Optional.empty();
        }
        audit.append(
                AuditAction.USER_CREATED,
                user.id().toString(),
                Map.of("roles", access.roleNames()));
        outbox.append(user.changed(), user.id(), user.id());
        return Optional.of(user);
    }
}
