package dev.peisong.tracking.insight;

import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Visits as they stand, as a table that a query begins with: DONE; LATE, where the promised window
 * is over or the arrival is expected after it; AT_RISK, where it is expected in the window's last
 * minutes; else OPEN. A day that is over is judged as of the last fact of each route.
 */
@Component
class Visits {
    private static final String VISIT =
            """
            WITH placed AS (
                SELECT d.*, r.site_id, r.state AS route_state, r.vehicle_id, r.driver_id, s.number,
                    s.state AS shipment_state,
                    CASE WHEN r.day >= :today THEN :now::timestamptz ELSE r.observed_at END AS moment,
                    coalesce(CASE WHEN s.route_id = d.route_id THEN s.expected_at END,
                        d.planned_arrival) AS expected_at
                FROM insight_delivery d
                JOIN route r ON r.tenant_id = d.tenant_id AND r.route_id = d.route_id
                JOIN tracked_shipment s
                    ON s.tenant_id = d.tenant_id AND s.shipment_id = d.shipment_id
                WHERE r.state <> 'WITHDRAWN' AND ({which})
                  AND (:site::uuid IS NULL OR r.site_id = :site::uuid)),
            visit AS (
                SELECT placed.*, CASE
                    WHEN outcome IS NOT NULL THEN 'DONE'
                    WHEN promised_to IS NULL THEN 'OPEN'
                    WHEN greatest(expected_at, moment) > promised_to THEN 'LATE'
                    WHEN expected_at > promised_to - make_interval(mins => :risk) THEN 'AT_RISK'
                    ELSE 'OPEN' END AS standing
                FROM placed)
            """;

    static final String OF_DAY = "d.day = :day";
    static final String OF_DAY_OR_UNDER_WAY = "d.day = :day OR r.state = 'DEPARTED'";

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A query over {@code visit}.
     *
     * @param which a condition on deliveries {@code d} and their routes {@code r}
     */
    StatementSpec query(String which, String select, Day day, Targets targets) {
        return jdbc.sql(VISIT.replace("{which}", which) + select)
                .param("today", day.today())
                .param("now", day.now().atOffset(ZoneOffset.UTC))
                .param("site", day.siteId())
                .param("day", day.day())
                .param("risk", targets.atRiskMinutes());
    }
}
