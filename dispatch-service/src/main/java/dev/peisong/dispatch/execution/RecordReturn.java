package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.contract.DispatchEvent.RouteCompleted;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import dev.peisong.dispatch.routes.RouteLocks;
import dev.peisong.dispatch.routes.Routes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parcels are at a site again; the route is over when its vehicle is empty. */
@Component
class RecordReturn {
    private final Routes routes;
    private final RouteLocks locks;
    private final RouteBoard board;
    private final Jobs jobs;
    private final ParcelFinder parcels;
    private final AfterTheFact after;

    RecordReturn(
            Routes routes,
            RouteLocks locks,
            RouteBoard board,
            Jobs jobs,
            ParcelFinder parcels,
            AfterTheFact after) {
        this.routes = routes;
        this.locks = locks;
        this.board = board;
        this.jobs = jobs;
        this.parcels = parcels;
        this.after = after;
    }

    void record(Action.Return action, Fact fact) {
        UUID routeId = action.routeId();
        List<UUID> named = action.parcelIds();
        Map<UUID, List<UUID>> byJob =
                named == null || named.isEmpty() ? Map.of() : parcels.byJob(named, routeId);
        Route own = routes.lock(routeId).orElseThrow();
        var ids = new TreeSet<>(byJob.keySet());
        ids.addAll(jobs.idsAboard(routeId));
        ids.addAll(own.activeJobs());
        Locked locked = locks.lock(List.of(routeId), ids);
        Route route = locked.route(routeId);
        UUID siteId = Objects.requireNonNullElse(action.siteId(), route.siteId());
        for (Job job : locked.jobs()) {
            var back =
                    named == null ? job.aboardOn(routeId) : byJob.getOrDefault(job.id(), List.of());
            if (!back.isEmpty()) {
                JobStatus before = job.status();
                record(job, back, route, siteId, fact);
                after.settle(job, before, route, locked, fact);
            }
        }
        completeWhenEmpty(route, siteId, locked.jobs(), fact);
    }

    private static void record(Job job, List<UUID> back, Route route, UUID siteId, Fact fact) {
        job.returned(back, route.departed());
        fact.say(
                job,
                new ParcelsReturned(
                        job.ref(),
                        route.id(),
                        route.vehicleId(),
                        siteId,
                        back,
                        fact.occurredAt(),
                        fact.recordedAt()));
    }

    private void completeWhenEmpty(Route route, UUID siteId, List<Job> all, Fact fact) {
        boolean empty = all.stream().allMatch(job -> job.aboardOn(route.id()).isEmpty());
        if (!empty || !route.departed()) {
            return;
        }
        for (Job job : all) {
            if (route.has(job.id())) {
                job.notVisited();
                board.unplan(route, job, "NOT_ATTEMPTED");
            }
        }
        if (route.complete(fact.occurredAt())) {
            fact.say(
                    route.id(),
                    new RouteCompleted(
                            route.id(),
                            route.vehicleId(),
                            siteId,
                            fact.occurredAt(),
                            fact.recordedAt()));
        }
    }
}
