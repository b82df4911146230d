package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.planning.PlanLease.Held;
import dev.peisong.dispatch.planning.RoutePlanner.Proposal;
import dev.peisong.dispatch.planning.RoutePlanner.Task;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Solves one plan, showing each better draft, while its lease is held. */
@Component
class SolvePlan {
    private static final Logger LOG = LoggerFactory.getLogger(SolvePlan.class);

    private final PlanLease lease;
    private final Plans plans;
    private final Depots depots;
    private final GatherDaySheet gather;
    private final RoutePlanner planner;
    private final DraftWriter writer;
    private final PlanningProperties properties;
    private final TransactionTemplate transactions;

    SolvePlan(
            PlanLease lease,
            Plans plans,
            Depots depots,
            GatherDaySheet gather,
            RoutePlanner planner,
            DraftWriter writer,
            PlanningProperties properties,
            TransactionTemplate transactions) {
        this.lease = lease;
        this.plans = plans;
        this.depots = depots;
        this.gather = gather;
        this.planner = planner;
        this.writer = writer;
        this.properties = properties;
        this.transactions = transactions;
    }

    /** To its end, or until it is stopped, cancelled or taken over. */
    void solve(Held held) {
        var pulse = new Pulse(held);
        try {
            Plan plan = transactions.execute(tx -> plans.findById(held.planId()).orElseThrow());
            DaySheet sheet = transactions.execute(tx -> gather(plan));
            var travel = TravelTimes.over(sheet, sheet.works(), (done, total) -> pulse.beating());
            var budget = Duration.ofSeconds(plan.budgetSeconds());
            var task = new Task(sheet, travel, plan.locks(), budget, plan.seed());
            var show = new Show(held, task);
            Proposal best =
                    planner.plan(
                            task,
                            show::better,
                            () -> {
                                show.showWhenDue();
                                return !pulse.beating();
                            });
            lease.finish(held, writer.write(sheet, travel, best, true), best.iterations());
        } catch (CancellationException e) {
            lease.fail(held, "Stopped before travel times were known");
        } catch (RuntimeException e) {
            LOG.error("Plan {} could not be solved", held.planId(), e);
            lease.fail(held, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private DaySheet gather(Plan plan) {
        Depot depot = depots.findById(plan.siteId()).orElseThrow();
        return gather.gather(depot, plan.day(), plan.replan());
    }

    /**
     * Shows better drafts, but searches nine tenths of the time: writing a large one takes long.
     */
    private final class Show {
        private static final int SEARCHING = 9;

        private final Held held;
        private final Task task;
        private long next = System.nanoTime();
        private @Nullable Proposal waiting;

        Show(Held held, Task task) {
            this.held = held;
            this.task = task;
        }

        void better(Proposal better) {
            waiting = better;
            showWhenDue();
        }

        void showWhenDue() {
            long start = System.nanoTime();
            Proposal better = waiting;
            if (better != null && start - next >= 0) {
                waiting = null;
                var draft = writer.write(task.sheet(), task.travel(), better, false);
                lease.improve(held, draft, better.iterations());
                long end = System.nanoTime();
                next = end + SEARCHING * (end - start);
            }
        }
    }

    /** Renews the lease now and then, and tells when it is lost or the search is to stop. */
    private final class Pulse {
        private final Held held;
        private long last = System.nanoTime();
        private boolean beating = true;

        Pulse(Held held) {
            this.held = held;
        }

        boolean beating() {
            long now = System.nanoTime();
            if (beating && now - last > Duration.ofMillis(500).toNanos()) {
                last = now;
                beating = lease.renew(held, properties.leaseSeconds());
            }
            return beating;
        }
    }
}
