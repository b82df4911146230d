package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobCreated;
import dev.peisong.common.contract.OrderEvent.ShipmentReattemptRequested;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.jobs.Jobs;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The goods go out again: the job is open for the next plan. */
@Component
class WhenReattemptRequestedThenReopen {
    private final Jobs jobs;
    private final RouteLocks locks;
    private final Announcements announcements;

    WhenReattemptRequestedThenReopen(Jobs jobs, RouteLocks locks, Announcements announcements) {
        this.jobs = jobs;
        this.locks = locks;
        this.announcements = announcements;
    }

    void handle(ShipmentReattemptRequested request) {
        for (UUID jobId : jobs.idsOfShipment(request.shipmentId())) {
            for (Job job : locks.lock(List.of(), List.of(jobId)).jobs()) {
                JobStatus before = job.status();
                job.reattempt(request.attempt(), request.siteId(), request.parcelIds());
                if (job.status() != before) {
                    announcements.ofJob(
                            job.ref(), new JobCreated(job.ref(), job.siteId(), job.attempt()));
                }
            }
        }
    }
}
