package dev.peisong.gateway.session;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import dev.peisong.gateway.identity.User;
import dev.peisong.gateway.identity.Users;
import dev.peisong.gateway.session.SignIn.Grounds;
import dev.peisong.gateway.training.ProvideTraining;
import dev.peisong.gateway.training.ProvideTraining.Trainee;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves a browser's session between a person's own organisation and the one they practise in. The
 * session they come from ends, the new one has a token of its own, and neither outlives the day
 * that began with the password.
 */
@Component
class MoveSession {
    private final ProvideTraining provideTraining;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Preferences preferences;
    private final Tenants tenants;
    private final Users users;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoveSession(
            ProvideTraining provideTraining,
            SignIn signIn,
            Sessions sessions,
            Preferences preferences,
            Tenants tenants,
            Users users,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.provideTraining = provideTraining;
        this.signIn = signIn;
        this.sessions = sessions;
        this.preferences = preferences;
        this.tenants = tenants;
        this.users = users;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Where the session is now, and as whom. */
    record Moved(Pass pass, User user) {}

    private record Home(Tenant tenant, User user, WayBack back) {}

    /** Who practises already stays where they are. */
    Moved intoTraining(Pass pass) {
        var user = inside(() -> users.byId(idOf(pass)).orElseThrow());
        if (pass.tenant().training()) {
            return new Moved(pass, user);
        }
        var since = inside(() -> sessions.since(pass.token())).orElseThrow(MoveSession::signedOut);
        var back = new WayBack(pass.tenant().slug(), user.id(), since);
        var moved = into(provideTraining.current(pass.tenant(), user), pass, back);
        var entered = Map.of("organisation", moved.pass.tenant().slug());
        end(pass, AuditAction.TRAINING_ENTERED, entered);
        return moved;
    }

    /** Into a fresh organisation; the one at hand is closed. */
    Moved afresh(Pass pass) {
        if (!pass.tenant().training()) {
            throw new Refusal(
                    ProblemType.CONFLICT,
                    "not-in-training",
                    "This is your own organisation, which is never reset: enter training first");
        }
        var home = homeOf(pass);
        var trainee = provideTraining.inPlaceOf(pass.tenant().id(), home.tenant, home.user);
        return into(trainee, pass, home.back);
    }

    /** Who is in their own organisation stays there. */
    Moved home(Pass pass) {
        if (!pass.tenant().training()) {
            return new Moved(pass, inside(() -> users.byId(idOf(pass)).orElseThrow()));
        }
        var home = homeOf(pass);
        var left = Map.of("organisation", pass.tenant().slug());
        var grounds = new Grounds(pass.validUntil(), null, AuditAction.TRAINING_LEFT, left);
        var back = signIn.open(home.tenant, home.user, grounds);
        end(pass, AuditAction.SIGNED_OUT, Map.of());
        return new Moved(back, home.user);
    }

    private Moved into(Trainee trainee, Pass from, WayBack back) {
        var liked = inside(() -> preferences.of(idOf(from)));
        var grounds =
                new Grounds(
                        from.validUntil(), back, AuditAction.SIGNED_IN, Map.of("by", "training"));
        var pass = signIn.open(trainee.tenant(), trainee.user(), grounds);
        Tenancy.runAs(
                pass.caller(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> preferences.begin(idOf(pass), liked, clock.instant())));
        return new Moved(pass, trainee.user());
    }

    private Home homeOf(Pass pass) {
        var back =
                inside(() -> sessions.wayBack(pass.token()))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                ProblemType.CONFLICT,
                                                "no-way-back",
                                                "You signed in here and nowhere else: sign out instead"));
        var tenant = tenants.bySlug(back.organisation()).orElseThrow();
        return Tenancy.asSystem(tenant.id(), () -> inside(() -> sessions.atHome(back)))
                .map(user -> new Home(tenant, user, back))
                .orElseThrow(
                        () -> {
                            end(pass, AuditAction.SIGNED_OUT, Map.of());
                            return signedOut();
                        });
    }

    /** In the organisation that the caller at hand comes from. */
    private void end(Pass pass, AuditAction action, Map<String, ?> detail) {
        transaction.executeWithoutResult(
                _ -> {
                    sessions.close(pass.token());
                    audit.append(action, pass.caller().subject(), detail);
                });
    }

    private static Refusal signedOut() {
        return new Refusal(
                ProblemType.UNAUTHENTICATED,
                "Your session, account or password was changed meanwhile: sign in again");
    }

    private <T> T inside(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    private static UUID idOf(Pass pass) {
        return UUID.fromString(pass.caller().subject());
    }
}
