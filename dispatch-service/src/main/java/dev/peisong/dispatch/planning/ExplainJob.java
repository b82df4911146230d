package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.dispatch.planning.Breach.Rule;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.planning.RoutePlanner.Task;
import dev.peisong.optimizer.explain.Explainer;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says why a job is on no route and what is the least that would change it, or what it costs where
 * it is and where it would go otherwise: computed on the plan as it is now, locks included.
 */
@Component
class ExplainJob {
    private static final double MILLI = 1000;
    private static final Set<Rule> NEGOTIABLE = Set.of(Rule.WINDOW_MISSED, Rule.SHIFT_TOO_SHORT);

    private final Plans plans;
    private final Desks desks;

    ExplainJob(Plans plans, Desks desks) {
        this.plans = plans;
        this.desks = desks;
    }

    /**
     * Why a job is where it is.
     *
     * @param reason why it is on no route; null when it is on one
     * @param place where it is, and what the plan would save without it; null when it is on none
     * @param nextBest the cheapest place on another route, and what the plan would cost more with
     *     the job there than without it; null when no other has room
     * @param blockers for each vehicle without room for it, the limit that gives way first
     * @param offer the least change that would serve it; null when times alone do not help
     */
    record Explanation(
            UUID jobId,
            String number,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable PlaceOnRoute place,
            @Nullable PlaceOnRoute nextBest,
            List<Obstacle> blockers,
            @Nullable Offer offer) {}

    /** A place on a route. */
    record PlaceOnRoute(UUID shiftId, String vehicleCode, int position, long costMinor) {}

    /**
     * What keeps a job off a route.
     *
     * @param subject the dimension of capacity, or the missing skills
     * @param shortfall seconds, units, stops or skills; 0 where it cannot be measured
     */
    record Obstacle(
            UUID shiftId, String vehicleCode, Limit limit, String subject, long shortfall) {}

    /**
     * A move that serves the job.
     *
     * @param accept what must be accepted for it
     * @param breaches what it would break, of the job itself or of others on the route
     */
    record Offer(
            UUID shiftId,
            String vehicleCode,
            int position,
            Set<Rule> accept,
            long costDeltaMinor,
            List<Breach> breaches) {}

    @Transactional(readOnly = true)
    public Explanation explain(UUID planId, UUID jobId) {
        Plan plan =
                plans.findById(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        PlanState state = plan.state();
        if (state == null) {
            throw DomainException.illegalState("plan-not-a-draft", "The plan is " + plan.status());
        }
        Desk desk = desks.quick(plan);
        LeftOut left =
                state.draft().unassigned().stream()
                        .filter(one -> one.jobId().equals(jobId))
                        .findFirst()
                        .orElse(null);
        if (desk.work(jobId).isEmpty()) {
            return notOpen(jobId, left);
        }
        return new OnPlan(desk, plan, state).explain(desk.known(jobId), left);
    }

    private static Explanation notOpen(UUID jobId, @Nullable LeftOut left) {
        if (left == null) {
            throw DomainException.notFound("job", jobId);
        }
        return new Explanation(
                jobId, left.number(), left.reason(), left.detail(), null, null, List.of(), null);
    }

    /** One plan, with its routes that may change. */
    private record OnPlan(Desk desk, Plan plan, PlanState state) {

        Explanation explain(Work work, @Nullable LeftOut left) {
            Optional<DraftRoute> on =
                    state.draft().routes().stream()
                            .filter(route -> route.jobIds().contains(work.id()))
                            .findFirst();
            return on.isPresent() ? served(work, on.get()) : leftOut(work, left);
        }

        private Explanation served(Work work, DraftRoute on) {
            PlaceOnRoute place = null;
            PlaceOnRoute next = null;
            if (!state.lockedRoutes().contains(on.shiftId())) {
                var served = explainer().served(work.id().toString());
                place = place(served.place());
                next = served.nextBest().map(this::place).orElse(null);
            }
            return new Explanation(
                    work.id(), work.number(), null, null, place, next, List.of(), null);
        }

        private Explanation leftOut(Work work, @Nullable LeftOut left) {
            var found = explainer().leftOut(work.id().toString());
            var blockers = new ArrayList<>(found.blockers().stream().map(this::obstacle).toList());
            for (UUID shift : state.lockedRoutes()) {
                desk.crew(shift)
                        .map(crew -> new Obstacle(shift, crew.vehicleCode(), Limit.LOCKED, "", 0))
                        .ifPresent(blockers::add);
            }
            return new Explanation(
                    work.id(),
                    work.number(),
                    left == null ? "NEW" : left.reason(),
                    left == null ? null : left.detail(),
                    null,
                    null,
                    blockers,
                    offer(work));
        }

        /** Of all routes the one that breaks least, and of those the one that costs least. */
        private @Nullable Offer offer(Work work) {
            return desk.crews().values().stream()
                    .filter(crew -> !state.lockedRoutes().contains(crew.shiftId()))
                    .map(crew -> offer(work, crew))
                    .flatMap(Optional::stream)
                    .min(
                            Comparator.<Offer>comparingLong(
                                            o -> o.breaches().stream().mapToLong(Breach::by).sum())
                                    .thenComparingLong(Offer::costDeltaMinor))
                    .orElse(null);
        }

        private Optional<Offer> offer(Work work, Crew crew) {
            var move = new Change.Move(List.of(work.id()), crew.shiftId(), null, NEGOTIABLE);
            Edited edited = DraftEdit.of(desk, state, List.of(move));
            if (!edited.fresh().stream().allMatch(breach -> breach.rule().negotiable())) {
                return Optional.empty();
            }
            var accept = new TreeSet<Rule>();
            edited.fresh().forEach(breach -> accept.add(breach.rule()));
            Timeline timeline = edited.driven().get(crew.shiftId());
            int position =
                    timeline == null
                            ? 0
                            : timeline.visits().stream()
                                    .map(visit -> visit.work().id())
                                    .toList()
                                    .indexOf(work.id());
            return Optional.of(
                    new Offer(
                            crew.shiftId(),
                            crew.vehicleCode(),
                            position,
                            accept,
                            edited.costDeltaMinor(),
                            edited.fresh()));
        }

        private Explainer explainer() {
            var fixed =
                    state.draft().routes().stream()
                            .filter(route -> state.lockedRoutes().contains(route.shiftId()))
                            .flatMap(route -> route.jobIds().stream())
                            .collect(Collectors.toSet());
            var sheet = desk.sheet().without(state.lockedRoutes(), fixed);
            var travel = desk.travel(desk.sheet().works());
            var problem = DayProblem.of(new Task(sheet, travel, state.locks(), Duration.ZERO, 0));
            var works = sheet.worksById();
            var routes =
                    state.draft().routes().stream()
                            .filter(route -> sheet.crew(route.shiftId()).isPresent())
                            .map(route -> route(route, works.keySet()))
                            .toList();
            return new Explainer(problem, new Solution(routes, List.of(), Cost.NONE, 0));
        }

        private static Route route(DraftRoute route, Set<UUID> works) {
            var visits =
                    route.jobIds().stream()
                            .filter(works::contains)
                            .map(id -> new Visit(id.toString(), 0, 0, 0, 0, List.of(), 0))
                            .toList();
            return new Route(route.shiftId().toString(), 0, 0, visits, 0, Cost.NONE);
        }

        private Obstacle obstacle(Blocker blocker) {
            UUID shift = UUID.fromString(blocker.vehicle());
            return new Obstacle(
                    shift,
                    code(shift),
                    blocker.limit(),
                    blocker.subject(),
                    blocker.shortfall() == Long.MAX_VALUE ? 0 : blocker.shortfall());
        }

        /** Null where the route breaks a limit already, so that it has no price. */
        private @Nullable PlaceOnRoute place(dev.peisong.optimizer.explain.Place place) {
            UUID shift = UUID.fromString(place.vehicle());
            return Math.abs(place.cost()) > Long.MAX_VALUE / 2
                    ? null
                    : new PlaceOnRoute(
                            shift, code(shift), place.position(), Math.round(place.cost() / MILLI));
        }

        private String code(UUID shift) {
            return desk.crew(shift).map(Crew::vehicleCode).orElse("");
        }
    }
}
