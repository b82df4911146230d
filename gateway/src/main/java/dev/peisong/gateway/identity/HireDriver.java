package dev.peisong.gateway.identity;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the person who drives as a driver of the fleet, or adds one. Who was added so sees what the
 * caller sees, has the role DRIVER alone, and a password that nobody knows.
 */
@Component
public class HireDriver {
    private final Users users;
    private final CreateUser createUser;
    private final Passwords passwords;

    HireDriver(Users users, CreateUser createUser, Passwords passwords) {
        this.users = users;
        this.createUser = createUser;
        this.passwords = passwords;
    }

    public sealed interface Outcome {
        record Hired(User user) implements Outcome {}

        /** Only somebody who was deactivated drives as this driver. */
        record SentAway() implements Outcome {}

        /** The person sees sites or merchants that the caller does not. */
        record SeesMore() implements Outcome {}
    }

    @Transactional
    public Outcome hire(UUID driverId, String displayName) {
        var caller = Tenancy.current();
        if (users.byDriver(driverId).isEmpty()) {
            var access =
                    new User.Access(
                            Set.of(Role.DRIVER), caller.sites(), caller.merchants(), driverId);
            // somebody may add the same at this moment: then that one is found below
            createUser.create(
                    "driver-" + driverId, displayName, access, passwords.hash(Token.random()));
        }
        return users.byDriver(driverId).stream()
                .filter(User::active)
                .findFirst()
                .map(it -> judge(it, caller))
                .orElseGet(Outcome.SentAway::new);
    }

    private static Outcome judge(User user, Caller caller) {
        var access = user.access();
        boolean within =
                within(access.sites(), caller.sites())
                        && within(access.merchants(), caller.merchants());
        return within ? new Outcome.Hired(user) : new Outcome.SeesMore();
    }

    private static boolean within(Scope inner, Scope outer) {
        return outer.everything() || (!inner.everything() && outer.ids().containsAll(inner.ids()));
    }
}
