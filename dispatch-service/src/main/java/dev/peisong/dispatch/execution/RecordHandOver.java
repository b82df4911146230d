package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.ParcelsHandedOver;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import dev.peisong.dispatch.routes.RouteLocks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parcels change vehicles; the job goes with them once none is left aboard the first. */
@Component
class RecordHandOver {
    private final RouteLocks locks;
    private final RouteBoard board;
    private final ParcelFinder parcels;

    RecordHandOver(RouteLocks locks, RouteBoard board, ParcelFinder parcels) {
        this.locks = locks;
        this.board = board;
        this.parcels = parcels;
    }

    void record(Action.HandOver action, Fact fact) {
        var byJob = parcels.byJob(action.parcelIds(), action.routeId());
        Locked locked = locks.lock(List.of(action.routeId(), action.toRouteId()), byJob.keySet());
        Route from = locked.route(action.routeId());
        Route to = locked.route(action.toRouteId());
        for (Job job : locked.jobs()) {
            List<UUID> ids = byJob.getOrDefault(job.id(), List.of());
            job.handedOver(ids, to.trip());
            fact.say(job, handedOver(job, from, to, ids, fact));
            if (job.aboardOn(from.id()).isEmpty() && job.status() != JobStatus.RETURNING) {
                board.join(to, job, locked.routes().values());
            }
        }
    }

    private static ParcelsHandedOver handedOver(
            Job job, Route from, Route to, List<UUID> ids, Fact fact) {
        return new ParcelsHandedOver(
                job.ref(),
                from.id(),
                from.vehicleId(),
                to.id(),
                to.vehicleId(),
                ids,
                fact.occurredAt(),
                fact.recordedAt());
    }
}
