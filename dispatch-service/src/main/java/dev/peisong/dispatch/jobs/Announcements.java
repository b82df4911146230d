package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.messaging.Outbox;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what happened to jobs, keyed by their order, and to routes, keyed by themselves. */
@Component
public class Announcements {
    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    public void ofJob(JobRef job, DispatchEvent event) {
        outbox.append(event, job.jobId(), job.orderId());
    }

    public void ofRoute(UUID routeId, DispatchEvent event) {
        outbox.append(event, routeId, routeId);
    }
}
