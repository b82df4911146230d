package dev.peisong.tracking.insight;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stops of a route with their visits: done, and still to come. */
@Repository
class LiveStops {
    private static final RowMapper<Visit> VISIT = new SimplePropertyRowMapper<>(Visit.class);

    private final JdbcClient jdbc;
    private final Visits visits;

    LiveStops(JdbcClient jdbc, Visits visits) {
        this.jdbc = jdbc;
        this.visits = visits;
    }

    /** How a visit stands. */
    enum Standing {
        DONE,
        LATE,
        AT_RISK,
        OPEN
    }

    /** What came of a visit. */
    enum Outcome {
        DELIVERED,
        PARTLY,
        FAILED
    }

    /**
     * A shipment's visit.
     *
     * @param expectedAt null once there is an outcome
     * @param outcome null before
     */
    record Visit(
            UUID jobId,
            UUID orderId,
            UUID shipmentId,
            String number,
            Standing standing,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedAt,
            @Nullable Outcome outcome,
            @Nullable Instant outcomeAt,
            @Nullable String reasonCode,
            @Nullable UUID proofId) {}

    record LiveStop(
            UUID stopId,
            int sequence,
            GeoPoint point,
            Instant plannedArrival,
            @Nullable Instant arrivedAt,
            @Nullable Instant completedAt,
            List<Visit> visits) {}

    record StopRow(
            UUID stopId,
            int sequence,
            double latitude,
            double longitude,
            Instant plannedArrival,
            @Nullable Instant arrivedAt,
            @Nullable Instant completedAt) {
        LiveStop with(List<Visit> visits) {
            return new LiveStop(
                    stopId,
                    sequence,
                    new GeoPoint(latitude, longitude),
                    plannedArrival,
                    arrivedAt,
                    completedAt,
                    visits);
        }
    }

    List<LiveStop> of(UUID routeId, Day day, Targets targets) {
        Map<UUID, List<Visit>> byStop =
                visits
                        .query(
                                "r.route_id = :route",
                                """
                                SELECT stop_id, job_id, order_id, shipment_id, number, standing,
                                    promised_from, promised_to,
                                    CASE WHEN outcome IS NULL THEN expected_at END AS expected_at,
                                    outcome, outcome_at, reason_code, proof_id
                                FROM visit ORDER BY number""",
                                day,
                                targets)
                        .param("route", routeId)
                        .query(LiveStops::atStop)
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .sql(
                        """
                        SELECT stop_id, sequence, latitude, longitude, planned_arrival, arrived_at,
                            completed_at
                        FROM route_stop WHERE route_id = :route ORDER BY sequence""")
                .param("route", routeId)
                .query(new SimplePropertyRowMapper<>(StopRow.class))
                .stream()
                .map(stop -> stop.with(byStop.getOrDefault(stop.stopId(), List.of())))
                .toList();
    }

    private static Map.Entry<UUID, Visit> atStop(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getObject("stop_id", UUID.class), VISIT.mapRow(row, number));
    }
}
