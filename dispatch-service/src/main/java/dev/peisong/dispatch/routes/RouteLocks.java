package dev.peisong.dispatch.routes;

import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Locks routes, then jobs, each in the order of their ids, so that a departure and a cancellation
 * decide one after the other and never wait for each other in a circle.
 */
@Component
public class RouteLocks {
    private final Routes routes;
    private final Jobs jobs;

    RouteLocks(Routes routes, Jobs jobs) {
        this.routes = routes;
        this.jobs = jobs;
    }

    /**
     * These routes and jobs, and the routes that the jobs are on.
     *
     * @throws ConcurrencyFailureException when a job moved to another route meanwhile: try again
     */
    public Locked lock(Collection<UUID> routeIds, Collection<UUID> jobIds) {
        var wanted = new TreeSet<>(routeIds);
        wanted.addAll(activeRoutesOf(jobIds));
        var lockedRoutes = lockedRoutes(wanted);
        var lockedJobs = lockedJobs(jobIds);
        if (!lockedRoutes.keySet().containsAll(activeRoutesOf(jobIds))) {
            throw new ConcurrencyFailureException("a job moved to another route meanwhile");
        }
        return new Locked(lockedRoutes, lockedJobs);
    }

    /** As {@link #lock}, with every job that the routes have still to do. */
    public Locked lockWhole(Collection<UUID> routeIds, Collection<UUID> jobIds) {
        var wanted = new TreeSet<>(routeIds);
        wanted.addAll(activeRoutesOf(jobIds));
        // with the routes locked, jobs neither join nor leave them
        lockedRoutes(wanted);
        var all = new TreeSet<>(jobIds);
        if (!wanted.isEmpty()) {
            all.addAll(routes.activeJobsOf(wanted));
        }
        return lock(wanted, all);
    }

    /** These routes and jobs, wherever else the jobs are by now: their state tells. */
    public Locked lockJust(Collection<UUID> routeIds, Collection<UUID> jobIds) {
        return new Locked(lockedRoutes(routeIds), lockedJobs(jobIds));
    }

    private Map<UUID, Route> lockedRoutes(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : routes.lockAll(ids).stream()
                        .collect(Collectors.toMap(Route::id, Function.identity()));
    }

    private List<Job> lockedJobs(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : jobs.lockAll(ids);
    }

    private Collection<UUID> activeRoutesOf(Collection<UUID> jobIds) {
        return jobIds.isEmpty() ? List.of() : routes.activeRoutesOf(jobIds);
    }
}
