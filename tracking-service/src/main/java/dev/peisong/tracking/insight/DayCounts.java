package dev.peisong.tracking.insight;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import dev.peisong.tracking.insight.TodayView.Deliveries;
import dev.peisong.tracking.insight.TodayView.Fleet;
import dev.peisong.tracking.insight.TodayView.StateCount;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of a business day, straight from the tables. */
@Repository
class DayCounts {
    private static final int HISTORY_DAYS = 14;

    private final JdbcClient jdbc;
    private final Visits visits;

    DayCounts(JdbcClient jdbc, Visits visits) {
        this.jdbc = jdbc;
        this.visits = visits;
    }

    Deliveries deliveries(Day day, Targets targets) {
        return visits.query(
                        Visits.OF_DAY,
                        """
                        SELECT count(*) AS planned,
                            count(*) FILTER (WHERE outcome = 'DELIVERED') AS delivered,
                            count(*) FILTER (WHERE outcome = 'PARTLY') AS partly,
                            count(*) FILTER (WHERE outcome = 'FAILED') AS failed,
                            count(*) FILTER (WHERE outcome IS NULL) AS remaining,
                            count(*) FILTER (WHERE outcome <> 'FAILED'
                                AND outcome_at <= promised_to) AS on_time,
                            count(*) FILTER (WHERE outcome <> 'FAILED'
                                AND outcome_at > promised_to) AS delivered_late,
                            count(*) FILTER (WHERE outcome <> 'FAILED'
                                AND promised_to IS NULL) AS unpromised,
                            count(*) FILTER (WHERE standing = 'LATE') AS late,
                            count(*) FILTER (WHERE standing = 'AT_RISK') AS at_risk,
                            count(*) FILTER (WHERE standing = 'OPEN') AS open,
                            count(*) FILTER (WHERE attempt = 1) AS first_attempts,
                            count(*) FILTER (WHERE attempt = 1 AND outcome = 'DELIVERED')
                                AS first_delivered
                        FROM visit""",
                        day,
                        targets)
                .query(new SimplePropertyRowMapper<>(Deliveries.class))
                .single();
    }

    /** Of the caller's sites; stops of routes that were withdrawn do not count. */
    Fleet fleet(Day day, DayRow row) {
        return jdbc.sql(
                        """
                        WITH today AS (
                            SELECT * FROM route WHERE day = :day AND state <> 'WITHDRAWN'
                              AND (:site::uuid IS NULL OR site_id = :site::uuid))
                        SELECT count(*) AS routes,
                            count(*) FILTER (WHERE state = 'PUBLISHED') AS not_departed,
                            count(*) FILTER (WHERE state = 'DEPARTED') AS out,
                            count(*) FILTER (WHERE state = 'COMPLETED') AS back,
                            count(DISTINCT vehicle_id) FILTER (WHERE state = 'DEPARTED')
                                AS vehicles_out,
                            (SELECT count(*) FROM route_stop WHERE route_id IN
                                (SELECT route_id FROM today)) AS stops,
                            (SELECT count(*) FROM route_stop WHERE completed_at IS NOT NULL
                                AND route_id IN (SELECT route_id FROM today)) AS stops_done
                        FROM today""")
                .param("day", day.day())
                .param("site", day.siteId())
                .query(
                        (found, _) ->
                                new Fleet(
                                        found.getInt("routes"),
                                        found.getInt("not_departed"),
                                        found.getInt("out"),
                                        found.getInt("back"),
                                        found.getInt("vehicles_out"),
                                        found.getInt("stops"),
                                        found.getInt("stops_done"),
                                        row.distanceMeters(),
                                        seesAllMerchants() ? row.cost() : null))
                .single();
    }

    private static boolean seesAllMerchants() {
        return Tenancy.current().merchants().everything();
    }

    List<StateCount> ordersOfDay(Day day) {
        return counts(
                """
                (ended_at >= :start AND ended_at < :end) OR EXISTS (
                    SELECT FROM insight_delivery d JOIN route r USING (tenant_id, route_id)
                    WHERE d.order_id = o.order_id AND d.day = :day AND r.state <> 'WITHDRAWN'
                      AND (:site::uuid IS NULL OR r.site_id = :site::uuid))""",
                day);
    }

    /** Not ended and on no route; as of now, whatever the day. */
    List<StateCount> waitingOrders(Day day) {
        return counts(
                """
                ended_at IS NULL AND NOT EXISTS (
                    SELECT FROM insight_delivery d
                    WHERE d.order_id = o.order_id AND d.outcome IS NULL)""",
                day);
    }

    /** Whoever sees some sites only sees the orders that these ship. */
    private List<StateCount> counts(String which, Day day) {
        boolean everywhere = day.siteId() == null && Tenancy.current().sites().everything();
        String here =
                everywhere
                        ? ""
                        : """
                         AND EXISTS (SELECT FROM insight_order_site s
                        WHERE s.order_id = o.order_id
                          AND (:site::uuid IS NULL OR s.site_id = :site::uuid))""";
        return jdbc.sql(
                        "SELECT state, count(*) FROM insight_order o WHERE (%s)%s GROUP BY state ORDER BY state"
                                .formatted(which, here))
                .param("start", day.start().atOffset(ZoneOffset.UTC))
                .param("end", day.end().atOffset(ZoneOffset.UTC))
                .param("day", day.day())
                .param("site", day.siteId())
                .query((row, _) -> new StateCount(row.getString(1), row.getInt(2)))
                .list();
    }

    @Nullable LocalDate lastWorkedDay(Day day) {
        return jdbc.sql(
                        """
                        SELECT max(day) FROM route WHERE day <= :day AND state <> 'WITHDRAWN'
                          AND (:site::uuid IS NULL OR site_id = :site::uuid)""")
                .param("day", day.day())
                .param("site", day.siteId())
                .query(
                        (row, _) ->
                                Objects.requireNonNullElse(
                                        row.getObject(1, LocalDate.class), LocalDate.MIN))
                .optional()
                .filter(found -> found.isAfter(LocalDate.MIN))
                .orElse(null);
    }

    /** This day and those before it, oldest first; days without work are there with zeros. */
    List<DayRow> history(Day day, Targets targets) {
        return visits.query(
                        "d.day BETWEEN :first AND :day",
                        """
                        , visits AS (
                            SELECT day, count(*) AS deliveries,
                                count(*) FILTER (WHERE outcome <> 'FAILED') AS delivered,
                                count(*) FILTER (WHERE outcome IS NULL) AS remaining,
                                count(*) FILTER (WHERE outcome <> 'FAILED'
                                    AND outcome_at <= promised_to) AS on_time,
                                count(*) FILTER (WHERE standing = 'LATE'
                                    OR (outcome <> 'FAILED' AND promised_to IS NOT NULL)) AS due,
                                count(*) FILTER (WHERE attempt = 1) AS first_attempts,
                                count(*) FILTER (WHERE attempt = 1 AND outcome = 'DELIVERED')
                                    AS first_delivered
                            FROM visit GROUP BY day),
                        ways AS (
                            SELECT day, count(*) AS routes,
                                coalesce(sum(distance_meters), 0) AS distance_meters,
                                coalesce(sum(cost_minor), 0) AS cost_minor,
                                count(*) FILTER (WHERE cost_minor IS NULL) AS untold_costs,
                                count(DISTINCT cost_currency) AS currencies,
                                max(cost_currency) AS currency
                            FROM route
                            WHERE day BETWEEN :first AND :day AND state <> 'WITHDRAWN'
                              AND (:site::uuid IS NULL OR site_id = :site::uuid) GROUP BY day)
                        SELECT g.at::date AS day, coalesce(deliveries, 0) AS deliveries,
                            coalesce(delivered, 0) AS delivered, coalesce(remaining, 0) AS remaining,
                            coalesce(on_time, 0) AS on_time, coalesce(due, 0) AS due,
                            coalesce(first_attempts, 0) AS first_attempts,
                            coalesce(first_delivered, 0) AS first_delivered,
                            coalesce(routes, 0) AS routes,
                            coalesce(distance_meters, 0) AS distance_meters,
                            coalesce(cost_minor, 0) AS cost_minor,
                            coalesce(untold_costs, 0) AS untold_costs,
                            coalesce(currencies, 0) AS currencies, currency
                        FROM generate_series(:first::date, :day::date, interval '1 day') AS g(at)
                        LEFT JOIN visits v ON v.day = g.at::date
                        LEFT JOIN ways w ON w.day = g.at::date
                        ORDER BY g.at""",
                        day,
                        targets)
                .param("first", day.day().minusDays(HISTORY_DAYS - 1))
                .query(new SimplePropertyRowMapper<>(DayRow.class))
                .list();
    }
}
