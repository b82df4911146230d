package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.jobs.Job;
import java.time.Instant;
import java.util.UUID;

/** An action while it is applied: when it happened, when we learned of it, and how to say so. */
record Fact(Instant occurredAt, Instant recordedAt, Announcements announcements) {

    void say(Job job, DispatchEvent event) {
        announcements.ofJob(job.ref(), event);
    }

    void say(UUID routeId, DispatchEvent event) {
        announcements.ofRoute(routeId, event);
    }
}
