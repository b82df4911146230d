package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.DispatchEvent.JobCreated;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.id.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes on one job for each leg of the shipment. */
@Component
public class WhenShipmentCreatedThenOpenJobs {
    private final Jobs jobs;
    private final LocateJob locateJob;
    private final Announcements announcements;
    private final Clock clock;

    WhenShipmentCreatedThenOpenJobs(
            Jobs jobs, LocateJob locateJob, Announcements announcements, Clock clock) {
        this.jobs = jobs;
        this.locateJob = locateJob;
        this.announcements = announcements;
        this.clock = clock;
    }

    public void handle(ShipmentCreated shipment) {
        for (Leg leg : shipment.legs()) {
            var job = jobs.save(new Job(Ids.next(), shipment, leg, clock.instant()));
            announcements.ofJob(job.ref(), new JobCreated(job.ref(), job.siteId(), job.attempt()));
            locateJob.locate(job);
        }
    }
}
