package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import dev.peisong.dispatch.routes.RouteLocks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parcels are aboard: what is loaded for another route, or for none, is this route's now. */
@Component
class RecordLoading {
    private final RouteLocks locks;
    private final RouteBoard board;
    private final ParcelFinder parcels;

    RecordLoading(RouteLocks locks, RouteBoard board, ParcelFinder parcels) {
        this.locks = locks;
        this.board = board;
        this.parcels = parcels;
    }

    void record(Action.Load load, Fact fact) {
        var byJob = parcels.byJob(load.parcelIds(), load.routeId());
        Locked locked = locks.lock(List.of(load.routeId()), byJob.keySet());
        Route route = locked.route(load.routeId());
        for (Job job : locked.jobs()) {
            List<UUID> loaded = byJob.getOrDefault(job.id(), List.of());
            record(job, loaded, route, fact);
            if (!job.intercept() && job.status() != JobStatus.RETURNING) {
                board.join(route, job, locked.routes().values());
            }
        }
    }

    private static void record(Job job, List<UUID> loaded, Route route, Fact fact) {
        loaded(job, loaded, route, fact);
        if (route.departed()) {
            departed(job, loaded, route, fact);
        }
    }

    static void loaded(Job job, List<UUID> loaded, Route route, Fact fact) {
        job.loaded(loaded, route.trip());
        fact.say(
                job,
                new ParcelsLoaded(
                        job.ref(),
                        route.id(),
                        route.vehicleId(),
                        route.siteId(),
                        loaded,
                        fact.occurredAt(),
                        fact.recordedAt()));
    }

    static void departed(Job job, List<UUID> aboard, Route route, Fact fact) {
        job.departed();
        fact.say(
                job,
                new JobDeparted(
                        job.ref(),
                        route.id(),
                        route.vehicleId(),
                        aboard,
                        fact.occurredAt(),
                        fact.recordedAt()));
    }
}
