package dev.peisong.dispatch.routes;

import dev.peisong.dispatch.jobs.Job;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Routes and jobs that are locked until the transaction ends. */
public record Locked(Map<UUID, Route> routes, List<Job> jobs) {

    public Route route(UUID id) {
        Route route = routes.get(id);
        if (route == null) {
            throw new IllegalArgumentException("route " + id + " is not locked");
        }
        return route;
    }

    /** Empty when there is no such job. */
    public Optional<Job> job(UUID id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }
}
