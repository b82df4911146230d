package dev.peisong.dispatch.routes;

import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parcels stay at the site, returned or never sent: nothing is left to carry of them. */
@Component
class WhenParcelsStayThenClose {
    private final Jobs jobs;
    private final RouteLocks locks;
    private final RouteBoard board;

    WhenParcelsStayThenClose(Jobs jobs, RouteLocks locks, RouteBoard board) {
        this.jobs = jobs;
        this.locks = locks;
        this.board = board;
    }

    void handle(UUID shipmentId, List<UUID> parcelIds) {
        for (UUID jobId : jobs.idsOfShipment(shipmentId)) {
            Locked locked = locks.lockWhole(List.of(), List.of(jobId));
            locked.job(jobId).ifPresent(job -> close(job, parcelIds, locked));
        }
    }

    private void close(Job job, List<UUID> parcelIds, Locked locked) {
        job.close(parcelIds);
        if (job.status().ended()) {
            locked.routes().values().forEach(route -> board.drop(route, job, locked.jobs()));
        }
    }
}
