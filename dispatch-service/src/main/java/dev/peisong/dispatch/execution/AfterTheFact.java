package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.StopCompleted;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteBoard;
import org.springframework.stereotype.Component;

/** What follows for routes once a fact has changed a job. */
@Component
class AfterTheFact {
    private final RouteBoard board;

    AfterTheFact(RouteBoard board) {
        this.board = board;
    }

    /** The job's task here is done when nothing is left to do; on other routes it has none. */
    void settle(Job job, JobStatus before, Route route, Locked locked, Fact fact) {
        fulfil(job, route);
        if (job.status() != JobStatus.PLANNED) {
            locked.routes().values().stream()
                    .filter(other -> !other.equals(route) && !job.busyOn(other.id()))
                    .forEach(other -> board.drop(other, job));
        }
        if (job.status() == JobStatus.OPEN && before != JobStatus.OPEN) {
            // some of its parcels had stayed behind
            fact.say(job, new JobUnplanned(job.ref(), "NOT_LOADED"));
        }
    }

    void fulfil(Job job, Route route) {
        if (job.status() != JobStatus.PLANNED && !job.busyOn(route.id())) {
            route.fulfil(job.id());
        }
    }

    void completeStops(Route route, Fact fact) {
        for (var stopId : route.completeStops(fact.occurredAt())) {
            fact.say(
                    route.id(),
                    new StopCompleted(route.id(), stopId, fact.occurredAt(), fact.recordedAt()));
        }
    }
}
