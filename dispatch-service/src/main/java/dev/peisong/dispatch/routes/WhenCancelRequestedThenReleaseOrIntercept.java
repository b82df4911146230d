package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobReleaseRefused;
import dev.peisong.common.contract.DispatchEvent.JobReleased;
import dev.peisong.common.contract.OrderEvent.ShipmentCancelRequested;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.jobs.CancelAnswer;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers each job of the shipment once: released, or too late and intercepted. */
@Component
class WhenCancelRequestedThenReleaseOrIntercept {
    private final Jobs jobs;
    private final RouteLocks locks;
    private final RouteBoard board;
    private final Announcements announcements;

    WhenCancelRequestedThenReleaseOrIntercept(
            Jobs jobs, RouteLocks locks, RouteBoard board, Announcements announcements) {
        this.jobs = jobs;
        this.locks = locks;
        this.board = board;
        this.announcements = announcements;
    }

    void handle(ShipmentCancelRequested request) {
        for (UUID jobId : jobs.idsOfShipment(request.shipmentId())) {
            Locked locked = locks.lockWhole(List.of(), List.of(jobId));
            locked.job(jobId).ifPresent(job -> answer(job, locked, request.requestId()));
        }
    }

    private void answer(Job job, Locked locked, UUID requestId) {
        switch (job.cancel()) {
            case CancelAnswer.Released() -> {
                locked.routes().values().forEach(route -> board.drop(route, job, locked.jobs()));
                announcements.ofJob(job.ref(), new JobReleased(job.ref(), requestId));
            }
            case CancelAnswer.Refused(var reason, var intercepting) ->
                    announcements.ofJob(
                            job.ref(),
                            new JobReleaseRefused(job.ref(), requestId, reason, intercepting));
        }
    }
}
