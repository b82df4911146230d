package dev.peisong.gateway.training;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.audit.AuditAction;
import dev.peisong.gateway.audit.AuditLog;
import dev.peisong.gateway.identity.CreateTenant;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import dev.peisong.gateway.identity.User;
import dev.peisong.gateway.identity.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a person an organisation of their own to practise in, where they administer everything and
 * nothing is real. Which one is theirs is settled under a lock of the person's row; it is founded
 * after that, by whichever replica comes first.
 */
@Component
public class ProvideTraining {
    private static final String TRAINEE = "trainee";
    private static final Duration DAY = Duration.ofDays(1);

    private final Trainings trainings;
    private final CloseTrainings closeTrainings;
    private final TrainingProperties properties;
    private final Tenants tenants;
    private final CreateTenant createTenant;
    private final Users users;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProvideTraining(
            Trainings trainings,
            CloseTrainings closeTrainings,
            TrainingProperties properties,
            Tenants tenants,
            CreateTenant createTenant,
            Users users,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.trainings = trainings;
        this.closeTrainings = closeTrainings;
        this.properties = properties;
        this.tenants = tenants;
        this.createTenant = createTenant;
        this.users = users;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who a person is in the organisation that they practise in. */
    public record Trainee(Tenant tenant, User user) {}

    /** In the organisation that they have, else in a fresh one. */
    public Trainee current(Tenant home, User owner) {
        var training = inside(home, () -> claim(owner));
        return trainee(training, owner).orElseGet(() -> inPlaceOf(training.id(), home, owner));
    }

    /**
     * In a fresh organisation, the other being closed. Asked twice to replace the same one, it
     * answers the one that replaced it.
     */
    public Trainee inPlaceOf(UUID trainingId, Tenant home, User owner) {
        var training = inside(home, () -> replace(trainingId, owner));
        closeTrainings.ofEnded(home);
        return trainee(training, owner)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ProblemType.CONFLICT,
                                        "training-closed",
                                        "The training organisation was closed at this moment: try again"));
    }

    private Training replace(UUID trainingId, User owner) {
        trainings.lock(owner.id());
        if (trainings.end(trainingId, clock.instant())) {
            audit.append(
                    owner.id().toString(),
                    AuditAction.TRAINING_RESET,
                    trainingId.toString(),
                    Map.of());
        }
        return claim(owner);
    }

    private Training claim(User owner) {
        trainings.lock(owner.id());
        var now = clock.instant();
        return trainings
                .enter(owner.id(), now)
                .orElseGet(
                        () -> {
                            refuseTooMany(owner);
                            var fresh = new Training(Ids.next());
                            trainings.add(fresh, owner.id(), now);
                            return fresh;
                        });
    }

    private void refuseTooMany(User owner) {
        var now = clock.instant();
        var founded = trainings.foundedAfter(owner.id(), now.minus(DAY));
        int tooMany = founded.size() - properties.daily();
        if (tooMany >= 0) {
            throw new Refusal(
                    ProblemType.TOO_MANY_REQUESTS,
                    "training-limit",
                    "A person starts training afresh at most %d times in 24 hours"
                            .formatted(properties.daily()),
                    Duration.between(now, founded.get(tooMany).plus(DAY)));
        }
    }

    /** Empty where the trainee shut themselves out, or the organisation was closed. */
    private Optional<Trainee> trainee(Training training, User owner) {
        var tenant = training.tenant();
        if (tenants.bySlug(tenant.slug()).isEmpty()) {
            createTenant.create(
                    CreateTenant.Founding.withoutPassword(tenant, TRAINEE, owner.displayName()));
        }
        return inside(tenant, () -> users.byUsername(TRAINEE))
                .filter(User::active)
                .map(user -> new Trainee(tenant, user));
    }

    private <T> T inside(Tenant tenant, Supplier<T> work) {
        return Tenancy.asSystem(tenant.id(), () -> transaction.execute(_ -> work.get()));
    }
}
