package dev.peisong.tracking.insight;

import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routes of a day and all that are under way, the latest first; and one with its stops. */
@Repository
class LiveRoutes {
    private static final int MOST = 10_000;

    private final Visits visits;

    LiveRoutes(Visits visits) {
        this.visits = visits;
    }

    /**
     * A route as it goes.
     *
     * @param latenessSeconds of the latest visit that is left, after the end of its window;
     *     negative where there is time in hand, null without a promise
     * @param nextStopId not done yet; null once none is left
     * @param nextPromisedTo the earliest end of a window there
     * @param heardAt when we last took in a position or an action of it
     * @param silent under way, and not heard of for longer than the goals allow
     */
    record RouteRow(
            UUID routeId,
            UUID siteId,
            LocalDate day,
            String state,
            UUID vehicleId,
            @Nullable String vehicleCode,
            @Nullable UUID driverId,
            @Nullable String driverName,
            Instant plannedStart,
            Instant plannedEnd,
            @Nullable Instant departedAt,
            int stops,
            int stopsDone,
            int visits,
            int late,
            int atRisk,
            int failed,
            @Nullable Integer latenessSeconds,
            @Nullable UUID nextStopId,
            @Nullable Integer nextSequence,
            @Nullable Double nextLatitude,
            @Nullable Double nextLongitude,
            @Nullable Instant nextExpectedAt,
            @Nullable Instant nextPromisedTo,
            @Nullable Instant heardAt,
            boolean silent) {}

    List<RouteRow> list(Day day, Targets targets) {
        return query("", day, targets)
                .param("most", MOST)
                .query(new SimplePropertyRowMapper<>(RouteRow.class))
                .list();
    }

    List<RouteRow> one(UUID routeId, Day day, Targets targets) {
        return query("r.route_id = :route", day, targets)
                .param("route", routeId)
                .param("most", 1)
                .query(new SimplePropertyRowMapper<>(RouteRow.class))
                .list();
    }

    private JdbcClient.StatementSpec query(String only, Day day, Targets targets) {
        String which = only.isEmpty() ? "r.day = :day OR r.state = 'DEPARTED'" : only;
        return visits.query(
                        which,
                        """
                        , counted AS (
                            SELECT route_id, count(*) AS visits,
                                count(*) FILTER (WHERE standing = 'LATE') AS late,
                                count(*) FILTER (WHERE standing = 'AT_RISK') AS at_risk,
                                count(*) FILTER (WHERE outcome = 'FAILED') AS failed,
                                max(extract(epoch FROM greatest(expected_at, moment) - promised_to))
                                    FILTER (WHERE outcome IS NULL)::integer AS lateness_seconds
                            FROM visit GROUP BY route_id),
                        stop AS (
                            SELECT s.route_id, count(*) AS stops,
                                count(*) FILTER (WHERE s.completed_at IS NOT NULL) AS stops_done,
                                min(s.sequence) FILTER (WHERE s.completed_at IS NULL) AS next
                            FROM route_stop s
                            JOIN route r ON r.tenant_id = s.tenant_id AND r.route_id = s.route_id
                            WHERE {which} GROUP BY s.route_id)
                        SELECT r.route_id, r.site_id, r.day, r.state, r.vehicle_id,
                            v.name AS vehicle_code, r.driver_id, d.name AS driver_name,
                            r.planned_start, r.planned_end, r.departed_at,
                            coalesce(s.stops, 0) AS stops, coalesce(s.stops_done, 0) AS stops_done,
                            coalesce(c.visits, 0) AS visits, coalesce(c.late, 0) AS late,
                            coalesce(c.at_risk, 0) AS at_risk, coalesce(c.failed, 0) AS failed,
                            c.lateness_seconds, n.stop_id AS next_stop_id,
                            n.sequence AS next_sequence, n.latitude AS next_latitude,
                            n.longitude AS next_longitude, x.expected_at AS next_expected_at,
                            x.promised_to AS next_promised_to, h.at AS heard_at,
                            coalesce(r.state = 'DEPARTED' AND h.at <
                                :now::timestamptz - make_interval(mins => :silent), false) AS silent
                        FROM route r
                        LEFT JOIN counted c ON c.route_id = r.route_id
                        LEFT JOIN stop s ON s.route_id = r.route_id
                        LEFT JOIN LATERAL (SELECT * FROM route_stop n WHERE n.route_id = r.route_id
                            AND n.sequence = s.next AND n.completed_at IS NULL LIMIT 1) n ON true
                        LEFT JOIN LATERAL (SELECT min(expected_at) AS expected_at,
                                min(promised_to) AS promised_to
                            FROM visit WHERE visit.route_id = r.route_id
                              AND visit.stop_id = n.stop_id AND outcome IS NULL) x ON true
                        LEFT JOIN last_position p
                            ON p.tenant_id = r.tenant_id AND p.vehicle_id = r.vehicle_id
                        LEFT JOIN known_name v ON v.tenant_id = r.tenant_id
                            AND v.kind = 'VEHICLE' AND v.id = r.vehicle_id
                        LEFT JOIN known_name d ON d.tenant_id = r.tenant_id
                            AND d.kind = 'DRIVER' AND d.id = r.driver_id
                        CROSS JOIN LATERAL (SELECT greatest(r.heard_at,
                            CASE WHEN r.state = 'DEPARTED' THEN p.recorded_at END) AS at) h
                        WHERE r.state <> 'WITHDRAWN' AND ({which})
                          AND (:site::uuid IS NULL OR r.site_id = :site::uuid)
                        ORDER BY r.state <> 'DEPARTED', c.lateness_seconds DESC NULLS LAST, r.route_id
                        LIMIT :most"""
                                .replace("{which}", which),
                        day,
                        targets)
                .param("silent", targets.silentMinutes());
    }
}
