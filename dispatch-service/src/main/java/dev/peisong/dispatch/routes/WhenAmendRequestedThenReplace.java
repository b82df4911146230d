package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobAmendRefused;
import dev.peisong.common.contract.DispatchEvent.JobAmended;
import dev.peisong.common.contract.OrderEvent.ShipmentAmendRequested;
import dev.peisong.dispatch.jobs.AmendAnswer;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.jobs.LocateJob;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Other terms are taken while nothing is aboard; a planned job then waits for the next plan. */
@Component
class WhenAmendRequestedThenReplace {
    private final Jobs jobs;
    private final RouteLocks locks;
    private final RouteBoard board;
    private final LocateJob locateJob;
    private final Announcements announcements;

    WhenAmendRequestedThenReplace(
            Jobs jobs,
            RouteLocks locks,
            RouteBoard board,
            LocateJob locateJob,
            Announcements announcements) {
        this.jobs = jobs;
        this.locks = locks;
        this.board = board;
        this.locateJob = locateJob;
        this.announcements = announcements;
    }

    void handle(ShipmentAmendRequested request) {
        for (UUID jobId : jobs.idsOfShipment(request.shipmentId())) {
            Locked locked = locks.lockWhole(List.of(), List.of(jobId));
            locked.job(jobId).ifPresent(job -> answer(job, locked, request));
        }
    }

    private void answer(Job job, Locked locked, ShipmentAmendRequested request) {
        switch (job.amend(request.delivery())) {
            case AmendAnswer.Amended(var mustMove) -> {
                announcements.ofJob(job.ref(), new JobAmended(job.ref(), request.requestId()));
                if (mustMove) {
                    for (Route route : locked.routes().values()) {
                        board.unplan(route, job, "AMENDED");
                        board.closeUp(route, locked.jobs());
                    }
                    locateJob.locate(job);
                }
            }
            case AmendAnswer.Refused(var reason) ->
                    announcements.ofJob(
                            job.ref(), new JobAmendRefused(job.ref(), request.requestId(), reason));
        }
    }
}
