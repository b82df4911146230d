package dev.peisong.dispatch.planning;

import dev.peisong.common.contract.DispatchEvent.JobGivenUp;
import dev.peisong.common.contract.DispatchEvent.JobWaiting;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.planning.Draft.DraftRoute;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.NewRoute;
import dev.peisong.dispatch.routes.NewRoute.Itinerary;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import dev.peisong.dispatch.routes.RouteLocks;
import dev.peisong.dispatch.routes.RouteStatus;
import dev.peisong.dispatch.routes.Routes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a draft's routes real. Jobs that changed since it was drawn (cancelled, amended, taken by
 * another plan) are left aside; jobs that it could not serve count the day, and are given up after
 * the last one allowed.
 */
@Component
class PublishPlan {
    private final Plans plans;
    private final Routes routes;
    private final Jobs jobs;
    private final RouteLocks locks;
    private final RouteBoard board;
    private final Announcements announcements;
    private final PlanningProperties properties;
    private final Clock clock;

    PublishPlan(
            Plans plans,
            Routes routes,
            Jobs jobs,
            RouteLocks locks,
            RouteBoard board,
            Announcements announcements,
            PlanningProperties properties,
            Clock clock) {
        this.plans = plans;
        this.routes = routes;
        this.jobs = jobs;
        this.locks = locks;
        this.board = board;
        this.announcements = announcements;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param routeIds the routes that drivers see now
     * @param aside jobs of the draft that could not be published any more
     */
    record Published(Plan plan, List<UUID> routeIds, List<UUID> aside) {}

    @Transactional
    public Published publish(UUID planId, ExpectedVersion expected) {
        Plan plan = plans.lock(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        expected.check(plan.version());
        Draft draft = plan.draft();
        if (plan.status() != PlanStatus.DRAFT || draft == null) {
            throw DomainException.illegalState("plan-not-a-draft", "The plan is " + plan.status());
        }
        Locked locked = locks.lockJust(draft.replaces(), allJobs(draft));
        withdrawReplaced(draft, locked);
        requireFreeShifts(draft);
        Map<UUID, Job> plannable =
                locked.jobs().stream()
                        .filter(Job::plannable)
                        .collect(Collectors.toMap(Job::id, Function.identity()));
        List<UUID> published =
                draft.routes().stream()
                        .map(route -> publish(plan, route, plannable))
                        .flatMap(Optional::stream)
                        .map(Route::id)
                        .toList();
        leaveOut(plan, draft, locked.jobs());
        plan.published(clock.instant());
        List<UUID> aside = draft.assigned().filter(id -> !plannable.containsKey(id)).toList();
        return new Published(plans.saveAndFlush(plan), published, aside);
    }

    private Set<UUID> allJobs(Draft draft) {
        Set<UUID> all = draft.assigned().collect(Collectors.toCollection(HashSet::new));
        draft.unassigned().forEach(left -> all.add(left.jobId()));
        if (!draft.replaces().isEmpty()) {
            all.addAll(routes.activeJobsOf(draft.replaces()));
        }
        return all;
    }

    private void withdrawReplaced(Draft draft, Locked locked) {
        var staying = draft.assigned().collect(Collectors.toSet());
        for (UUID id : draft.replaces()) {
            Route route = locked.route(id);
            if (route.status() == RouteStatus.WITHDRAWN) {
                continue;
            }
            boolean begun = jobs.anyAboard(id);
            if (route.status() != RouteStatus.PUBLISHED || begun) {
                throw stale("Route " + id + " has begun since");
            }
            board.withdraw(route, locked.jobs(), "REPLANNED", staying);
        }
    }

    private void requireFreeShifts(Draft draft) {
        var shifts = draft.routes().stream().map(DraftRoute::shiftId).toList();
        if (!shifts.isEmpty() && !routes.liveOfShifts(shifts).isEmpty()) {
            throw stale("A shift of this plan has another route by now");
        }
    }

    private static DomainException stale(String why) {
        return DomainException.conflict("plan-stale", why + ": optimise again, then publish");
    }

    private Optional<Route> publish(Plan plan, DraftRoute route, Map<UUID, Job> plannable) {
        Itinerary way = ToPublish.itinerary(route, plannable);
        if (way.stops().isEmpty()) {
            return Optional.empty();
        }
        var jobs =
                route.jobIds().stream()
                        .flatMap(id -> Optional.ofNullable(plannable.get(id)).stream())
                        .toList();
        var wanted =
                new NewRoute(
                        plan.id(),
                        plan.siteId(),
                        route.shiftId(),
                        route.vehicleId(),
                        route.driverId(),
                        plan.day(),
                        way);
        Route published = board.publish(wanted, jobs);
        if (jobs.size() < route.jobIds().size()) {
            board.closeUp(published, jobs);
        }
        return Optional.of(published);
    }

    private void leaveOut(Plan plan, Draft draft, Collection<Job> jobs) {
        var reasons =
                draft.unassigned().stream()
                        .collect(Collectors.toMap(LeftOut::jobId, Function.identity()));
        for (Job job : jobs) {
            LeftOut left = reasons.get(job.id());
            boolean still = job.plannable() || job.status() == JobStatus.WAITING;
            if (left != null && still) {
                leaveOut(plan, left, job);
            }
        }
    }

    private void leaveOut(Plan plan, LeftOut left, Job job) {
        int allowed = properties.daysUnassigned();
        boolean givenUp = job.leftOut(plan.day(), left.reason(), left.detail(), allowed);
        announcements.ofJob(
                job.ref(),
                givenUp
                        ? new JobGivenUp(job.ref(), left.reason(), left.detail())
                        : new JobWaiting(job.ref(), left.reason(), left.detail()));
    }
}
