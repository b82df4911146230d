package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.RouteDeparted;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobParcel;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import dev.peisong.dispatch.routes.RouteLocks;
import dev.peisong.dispatch.routes.Routes;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The vehicle leaves. Only parcels recorded as loaded depart with it, and the jobs without any wait
 * for the next plan; where a site does not scan and nothing was recorded, all is confirmed.
 */
@Component
class RecordDeparture {
    private final Routes routes;
    private final RouteLocks locks;
    private final RouteBoard board;
    private final Jobs jobs;
    private final Depots depots;

    RecordDeparture(Routes routes, RouteLocks locks, RouteBoard board, Jobs jobs, Depots depots) {
        this.routes = routes;
        this.locks = locks;
        this.board = board;
        this.jobs = jobs;
        this.depots = depots;
    }

    void record(Action.Depart departure, Fact fact) {
        Route route = routes.lock(departure.routeId()).orElseThrow();
        // with the route locked, jobs neither join nor leave it
        var ids = new TreeSet<>(route.activeJobs());
        ids.addAll(jobs.idsAboard(route.id()));
        Locked locked = locks.lock(List.of(route.id()), ids);
        if (!route.depart(fact.occurredAt())) {
            return;
        }
        confirmWhereNothingIsScanned(route, locked.jobs(), fact);
        fact.say(
                route.id(),
                new RouteDeparted(
                        route.id(),
                        route.vehicleId(),
                        route.driverId(),
                        fact.occurredAt(),
                        fact.recordedAt()));
        boolean changed = false;
        for (Job job : locked.jobs()) {
            List<UUID> aboard = job.aboardOn(route.id());
            if (!aboard.isEmpty() || job.collect()) {
                RecordLoading.departed(job, aboard, route, fact);
            } else {
                board.unplan(route, job, "NOT_LOADED");
                changed = true;
            }
        }
        if (changed) {
            board.closeUp(route, locked.jobs());
        }
    }

    private void confirmWhereNothingIsScanned(Route route, List<Job> jobs, Fact fact) {
        boolean scans = depots.findById(route.siteId()).map(Depot::scans).orElse(true);
        boolean recorded = jobs.stream().anyMatch(job -> !job.aboardOn(route.id()).isEmpty());
        if (scans || recorded) {
            return;
        }
        for (Job job : jobs) {
            if (!job.collect()) {
                var all = job.toCarry().stream().map(JobParcel::parcelId).toList();
                RecordLoading.loaded(job, all, route, fact);
            }
        }
    }
}
