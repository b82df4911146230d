package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.fleet.Depots;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Queues a plan to be solved, for the first time or again, and ends a search that goes on. */
@Component
class OptimisePlan {
    private final Plans plans;
    private final Depots depots;
    private final SolvePlans solvers;
    private final PlanHistory history;
    private final PlanProgress progress;
    private final Clock clock;

    OptimisePlan(
            Plans plans,
            Depots depots,
            SolvePlans solvers,
            PlanHistory history,
            PlanProgress progress,
            Clock clock) {
        this.plans = plans;
        this.depots = depots;
        this.solvers = solvers;
        this.history = history;
        this.progress = progress;
        this.clock = clock;
    }

    @Transactional
    public Plan create(Plan.Terms terms) {
        if (!depots.existsById(terms.siteId())) {
            throw DomainException.invalid("/siteId", "unknown-depot", "No depot has this id");
        }
        var plan =
                plans.saveAndFlush(
                        new Plan(Ids.next(), terms, Tenancy.current().subject(), clock.instant()));
        wakeAfterCommit();
        return plan;
    }

    @Transactional
    public Plan again(UUID planId, ExpectedVersion expected) {
        Plan plan = locked(planId);
        expected.check(plan.version());
        if (plan.status().solving() || plan.status() == PlanStatus.PUBLISHED) {
            throw DomainException.illegalState("plan-not-a-draft", "The plan is " + plan.status());
        }
        Draft draft = plan.draft();
        if (draft != null) {
            history.searching(planId, draft);
            plan.changed();
        }
        progress.forget(planId);
        plan.requeue();
        wakeAfterCommit();
        return plans.saveAndFlush(plan);
    }

    /** The best found so far becomes the draft. */
    @Transactional
    public Plan stop(UUID planId) {
        Plan plan = locked(planId);
        if (plan.status().solving()) {
            plan.stop();
        }
        return plans.saveAndFlush(plan);
    }

    @Transactional
    public Plan cancel(UUID planId) {
        Plan plan = locked(planId);
        if (plan.status() == PlanStatus.PUBLISHED) {
            throw DomainException.illegalState(
                    "plan-published", "It is published: withdraw its routes instead");
        }
        plan.cancel();
        return plans.saveAndFlush(plan);
    }

    private Plan locked(UUID planId) {
        return plans.lock(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        solvers.wake();
                    }
                });
    }
}
