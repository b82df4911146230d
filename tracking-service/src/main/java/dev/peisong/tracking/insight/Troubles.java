package dev.peisong.tracking.insight;

import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What needs a person now, the worst first. */
@Repository
class Troubles {
    private static final int MOST = 500;

    private final Visits visits;

    Troubles(Visits visits) {
        this.visits = visits;
    }

    /** In the order in which they are shown. */
    enum Kind {
        /** Expected after its promised window, or that is over. */
        LATE,
        /** Nothing was heard of a vehicle under way. */
        SILENT,
        /** A route should have left. */
        NOT_DEPARTED,
        /** A visit brought nothing, or not everything, and the goods are not at their end yet. */
        FAILED,
        /** Expected in the last minutes of its window. */
        AT_RISK
    }

    /**
     * One thing to look at. What is of a visit is null for a vehicle's or a route's.
     *
     * @param since when it was promised, last heard of, to leave, or failed
     * @param minutes how late, how long silent, or how little time is left
     */
    record Trouble(
            Kind kind,
            UUID routeId,
            UUID siteId,
            UUID vehicleId,
            @Nullable String vehicleCode,
            @Nullable String driverName,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable UUID jobId,
            @Nullable UUID stopId,
            @Nullable String number,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedAt,
            @Nullable String reasonCode,
            Instant since,
            int minutes) {}

    /** A kind with how many there are, however many are listed. */
    record KindCount(Kind kind, int count) {}

    private static final String TROUBLE =
            """
            , trouble AS (
                SELECT CASE WHEN standing = 'DONE' THEN 'FAILED' ELSE standing END AS kind,
                    route_id, site_id, vehicle_id, driver_id, order_id, shipment_id, job_id, stop_id,
                    number, promised_from, promised_to,
                    CASE WHEN outcome IS NULL THEN expected_at END AS expected_at, reason_code,
                    coalesce(outcome_at, promised_to) AS since,
                    floor(extract(epoch FROM CASE standing
                        WHEN 'LATE' THEN greatest(expected_at, moment) - promised_to
                        WHEN 'AT_RISK' THEN promised_to - expected_at
                        ELSE greatest(moment, outcome_at) - outcome_at END) / 60)::integer AS minutes
                FROM visit
                WHERE standing IN ('LATE', 'AT_RISK') OR (outcome IN ('FAILED', 'PARTLY')
                    AND shipment_state NOT IN ('DELIVERED', 'PARTLY_DELIVERED', 'RETURNED', 'LOST',
                        'CANCELLED'))
                UNION ALL
                SELECT 'SILENT', r.route_id, r.site_id, r.vehicle_id, r.driver_id, NULL, NULL, NULL,
                    NULL, NULL, NULL, NULL, NULL, NULL, h.at,
                    floor(extract(epoch FROM :now::timestamptz - h.at) / 60)::integer
                FROM route r
                LEFT JOIN last_position p
                    ON p.tenant_id = r.tenant_id AND p.vehicle_id = r.vehicle_id
                CROSS JOIN LATERAL (SELECT greatest(r.heard_at, p.recorded_at) AS at) h
                WHERE r.state = 'DEPARTED' AND (:site::uuid IS NULL OR r.site_id = :site::uuid)
                  AND h.at < :now::timestamptz - make_interval(mins => :silent)
                UNION ALL
                SELECT 'NOT_DEPARTED', route_id, site_id, vehicle_id, driver_id, NULL, NULL, NULL,
                    NULL, NULL, NULL, NULL, NULL, NULL, planned_start,
                    floor(extract(epoch FROM :now::timestamptz - planned_start) / 60)::integer
                FROM route
                WHERE state = 'PUBLISHED' AND day = :day AND day >= :today
                  AND (:site::uuid IS NULL OR site_id = :site::uuid)
                  AND planned_start < :now::timestamptz - make_interval(mins => :grace))
            """;

    List<Trouble> list(Day day, Targets targets) {
        return query(
                        """
                        SELECT t.*, v.name AS vehicle_code, d.name AS driver_name
                        FROM trouble t
                        LEFT JOIN known_name v ON v.kind = 'VEHICLE' AND v.id = t.vehicle_id
                        LEFT JOIN known_name d ON d.kind = 'DRIVER' AND d.id = t.driver_id
                        ORDER BY array_position(ARRAY['LATE', 'SILENT', 'NOT_DEPARTED', 'FAILED'],
                            t.kind), t.minutes DESC, t.route_id, t.job_id
                        LIMIT :most""",
                        day,
                        targets)
                .param("most", MOST)
                .query(new SimplePropertyRowMapper<>(Trouble.class))
                .list();
    }

    List<KindCount> counts(Day day, Targets targets) {
        return query(
                        "SELECT kind, count(*) AS count FROM trouble GROUP BY kind ORDER BY kind",
                        day,
                        targets)
                .query(new SimplePropertyRowMapper<>(KindCount.class))
                .list();
    }

    private StatementSpec query(String select, Day day, Targets targets) {
        return visits.query(Visits.OF_DAY_OR_UNDER_WAY, TROUBLE + select, day, targets)
                .param("silent", targets.silentMinutes())
                .param("grace", targets.departureGraceMinutes());
    }
}
