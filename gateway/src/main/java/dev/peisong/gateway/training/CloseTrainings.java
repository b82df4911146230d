package dev.peisong.gateway.training;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.gateway.identity.CloseTenant;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Tenants;
import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes organisations for practice that were given up, left alone, or whose person was sent away.
 * Every replica may do it: closing twice does no harm, and what one did not finish another does.
 */
@Component
class CloseTrainings {
    private static final int PAGE = 100;

    private final Tenants tenants;
    private final Trainings trainings;
    private final CloseTenant closeTenant;
    private final TrainingProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CloseTrainings(
            Tenants tenants,
            Trainings trainings,
            CloseTenant closeTenant,
            TrainingProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.tenants = tenants;
        this.trainings = trainings;
        this.closeTenant = closeTenant;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT6M")
    void sweep() {
        List<Tenant> page = tenants.after("", PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(it -> !it.training()).forEach(this::sweep);
            page = tenants.after(page.getLast().slug(), PAGE);
        }
    }

    private void sweep(Tenant home) {
        var now = clock.instant();
        inside(home, () -> trainings.endLeftAlone(now.minus(properties.leftAlone()), now));
        ofEnded(home);
    }

    /** Those of an organisation's people that ended. */
    void ofEnded(Tenant home) {
        List<Training> ended =
                Tenancy.asSystem(
                        home.id(), () -> transaction.execute(_ -> trainings.endedAndOpen()));
        for (Training each : ended) {
            closeTenant.close(each.tenant(), "system");
            inside(home, () -> trainings.closed(each, clock.instant()));
        }
    }

    private void inside(Tenant home, Runnable work) {
        Tenancy.runAsSystem(home.id(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
