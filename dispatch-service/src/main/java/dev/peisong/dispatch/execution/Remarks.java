package dev.peisong.dispatch.execution;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed while a phone had no signal, as far as it touches what its driver did. The fact
 * counts all the same; the phone explains it.
 */
@Component
class Remarks {
    private static final String JOBS =
            """
            SELECT coalesce(bool_or(j.intercept OR j.status = 'RELEASED'), false) AS cancelled,
                   coalesce(bool_or(NOT EXISTS (
                       SELECT FROM assignment a WHERE a.tenant_id = j.tenant_id AND a.job_id = j.id
                       AND a.route_id = :route
                       AND a.status IN ('OFFERED', 'ACCEPTED', 'FULFILLED'))), false) AS moved
            FROM job j WHERE j.id IN (:jobs)""";

    private final JdbcClient jdbc;
    private final ParcelFinder parcels;

    Remarks(JdbcClient jdbc, ParcelFinder parcels) {
        this.jdbc = jdbc;
        this.parcels = parcels;
    }

    /** Asked before the action is applied. */
    Optional<String> on(Action action) {
        return switch (action) {
            case Action.Deliver a -> onOutcome(a);
            case Action.Arrive a -> stands(a.routeId(), a.stopId()) ? none() : why(a.routeId());
            case Action.Depart a -> withdrawn(a.routeId()) ? why(a.routeId()) : none();
            default -> none();
        };
    }

    private Optional<String> onOutcome(Action.Deliver a) {
        Set<UUID> ids =
                a.outcomes().stream().map(Action.Result::parcelId).collect(Collectors.toSet());
        Set<UUID> jobs = parcels.byJob(ids, a.routeId()).keySet();
        if (jobs.isEmpty()) {
            return none();
        }
        record Found(boolean cancelled, boolean moved) {}
        Found found =
                jdbc.sql(JOBS)
                        .param("route", a.routeId())
                        .param("jobs", jobs)
                        .query(
                                (row, _) ->
                                        new Found(
                                                row.getBoolean("cancelled"),
                                                row.getBoolean("moved")))
                        .single();
        if (found.cancelled()) {
            return Optional.of("CANCELLED");
        }
        return found.moved() ? why(a.routeId()) : none();
    }

    private Optional<String> why(UUID routeId) {
        return Optional.of(withdrawn(routeId) ? "ROUTE_WITHDRAWN" : "STOP_MOVED");
    }

    private boolean withdrawn(UUID routeId) {
        return jdbc.sql("SELECT status = 'WITHDRAWN' FROM route WHERE id = :route")
                .param("route", routeId)
                .query(Boolean.class)
                .single();
    }

    /** Whether the stop still belongs to the route. */
    private boolean stands(UUID routeId, UUID stopId) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM route_stop s
                        JOIN assignment a ON a.tenant_id = s.tenant_id AND a.stop_id = s.id
                        WHERE s.id = :stop AND s.route_id = :route
                        AND a.status IN ('OFFERED', 'ACCEPTED', 'FULFILLED'))""")
                .param("route", routeId)
                .param("stop", stopId)
                .query(Boolean.class)
                .single();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
