package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.PlanLease.Held;
import dev.peisong.dispatch.planning.RoutePlanner.Proposal;
import dev.peisong.dispatch.planning.RoutePlanner.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
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
    private final Desks desks;
    private final PlanProgress progress;
    private final PlanHistory history;
    private final RoutePlanner planner;
    private final DraftWriter writer;
    private final PlanningProperties properties;
    private final TransactionTemplate transactions;

    SolvePlan(
            PlanLease lease,
            Plans plans,
            Desks desks,
            PlanProgress progress,
            PlanHistory history,
            RoutePlanner planner,
            DraftWriter writer,
            PlanningProperties properties,
            TransactionTemplate transactions) {
        this.lease = lease;
        this.plans = plans;
        this.desks = desks;
        this.progress = progress;
        this.history = history;
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
            Desk desk = desks.exact(plan, (done, total) -> pulse.beating());
            var fixed = Fixed.of(plan, desk);
            var sheet = desk.sheet().without(fixed.shifts(), fixed.jobs());
            var travel = travel(desk, pulse);
            var budget = Duration.ofSeconds(plan.budgetSeconds());
            var task = new Task(sheet, travel, plan.locks(), budget, plan.seed());
            var show = new Show(held, desk.sheet(), travel, fixed);
            Proposal best =
                    planner.plan(
                            task,
                            show::better,
                            () -> {
                                show.showWhenDue();
                                return !pulse.beating();
                            });
            finish(held, writer.write(desk.sheet(), travel, fixed.with(best), true), best);
        } catch (CancellationException e) {
            lease.fail(held, "Stopped before travel times were known");
        } catch (RuntimeException e) {
            LOG.error("Plan {} could not be solved", held.planId(), e);
            lease.fail(held, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static TravelTimes travel(Desk desk, Pulse pulse) {
        TravelTimes travel = desk.travel();
        var sheet = desk.sheet();
        return travel == null
                ? TravelTimes.over(sheet, sheet.works(), (done, total) -> pulse.beating())
                : travel;
    }

    private void finish(Held held, Draft draft, Proposal best) {
        transactions.executeWithoutResult(
                tx -> {
                    progress.better(held, best.iterations(), PlanFigures.of(draft));
                    if (lease.finish(held, draft, best.iterations())) {
                        history.searched(held.planId(), draft);
                    }
                });
    }

    /** Routes that stay as they are while the rest is planned. */
    private record Fixed(Map<UUID, List<UUID>> routes, PlanFigures figures) {

        static Fixed of(Plan plan, Desk desk) {
            Draft draft = plan.draft();
            if (draft == null) {
                return new Fixed(Map.of(), PlanFigures.NONE);
            }
            var locked =
                    draft.routes().stream()
                            .filter(route -> plan.lockedRoutes().contains(route.shiftId()))
                            .filter(route -> desk.crew(route.shiftId()).isPresent())
                            .toList();
            return new Fixed(
                    locked.stream()
                            .collect(Collectors.toMap(DraftRoute::shiftId, DraftRoute::jobIds)),
                    PlanFigures.of(new Draft(locked, List.of(), List.of())));
        }

        Set<UUID> shifts() {
            return routes.keySet();
        }

        Set<UUID> jobs() {
            return routes.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        }

        Proposal with(Proposal rest) {
            return rest.with(routes, figures);
        }
    }

    /**
     * Shows better drafts, but searches nine tenths of the time: writing a large one takes long.
     */
    private final class Show {
        private static final int SEARCHING = 9;

        private final Held held;
        private final DaySheet sheet;
        private final TravelTimes travel;
        private final Fixed fixed;
        private long next = System.nanoTime();
        private @Nullable Proposal waiting;

        Show(Held held, DaySheet sheet, TravelTimes travel, Fixed fixed) {
            this.held = held;
            this.sheet = sheet;
            this.travel = travel;
            this.fixed = fixed;
        }

        void better(Proposal found) {
            Proposal better = fixed.with(found);
            waiting = better;
            progress.better(held, better.iterations(), better.figures());
            showWhenDue();
        }

        void showWhenDue() {
            long start = System.nanoTime();
            Proposal better = waiting;
            if (better != null && start - next >= 0) {
                waiting = null;
                var draft = writer.write(sheet, travel, better, false);
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
