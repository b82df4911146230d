package dev.peisong.tracking.insight;

import dev.peisong.common.money.Money;
import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a tenant aims at. */
@Repository
class Goals {
    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Targets, and from when on somebody should look.
     *
     * @param onTimePercent of deliveries, not later than promised
     * @param firstAttemptPercent of first attempts, delivered
     * @param costPerDelivery null while none is set: what is dear depends on the trade
     * @param atRiskMinutes a delivery expected in the last minutes of its window is at risk
     * @param silentMinutes after so long without a sign a vehicle under way is silent
     * @param departureGraceMinutes a route may leave so much later than planned
     * @param revision 0 while the tenant has decided nothing
     */
    record Targets(
            double onTimePercent,
            double firstAttemptPercent,
            @Nullable Money costPerDelivery,
            @Nullable Long distancePerDeliveryMeters,
            int atRiskMinutes,
            int silentMinutes,
            int departureGraceMinutes,
            long revision) {
        static final Targets DEFAULTS = new Targets(95, 90, null, null, 15, 10, 15, 0);
    }

    Targets current() {
        return jdbc.sql("SELECT * FROM insight_goals")
                .query((row, _) -> map(row))
                .optional()
                .orElse(Targets.DEFAULTS);
    }

    /** Replaces them; false when they are no longer those of {@code targets.revision()}. */
    boolean replace(Targets targets) {
        Money cost = targets.costPerDelivery();
        return jdbc.sql(
                                """
                                INSERT INTO insight_goals AS g (tenant_id, revision, on_time_percent,
                                    first_attempt_percent, cost_per_delivery_minor, cost_currency,
                                    distance_per_delivery_meters, at_risk_minutes, silent_minutes,
                                    departure_grace_minutes)
                                SELECT :tenant, 1, :onTime, :first, :cost, :currency, :distance,
                                    :risk, :silent, :grace
                                WHERE :revision = 0 OR EXISTS (SELECT FROM insight_goals)
                                ON CONFLICT (tenant_id) DO UPDATE SET
                                    revision = g.revision + 1,
                                    on_time_percent = excluded.on_time_percent,
                                    first_attempt_percent = excluded.first_attempt_percent,
                                    cost_per_delivery_minor = excluded.cost_per_delivery_minor,
                                    cost_currency = excluded.cost_currency,
                                    distance_per_delivery_meters =
                                        excluded.distance_per_delivery_meters,
                                    at_risk_minutes = excluded.at_risk_minutes,
                                    silent_minutes = excluded.silent_minutes,
                                    departure_grace_minutes = excluded.departure_grace_minutes
                                WHERE g.revision = :revision""")
                        .param("tenant", Tenancy.tenantId())
                        .param("onTime", targets.onTimePercent())
                        .param("first", targets.firstAttemptPercent())
                        .param("cost", cost == null ? null : cost.amountMinor())
                        .param("currency", cost == null ? null : cost.currency())
                        .param("distance", targets.distancePerDeliveryMeters())
                        .param("risk", targets.atRiskMinutes())
                        .param("silent", targets.silentMinutes())
                        .param("grace", targets.departureGraceMinutes())
                        .param("revision", targets.revision())
                        .update()
                == 1;
    }

    private static Targets map(ResultSet row) throws SQLException {
        String currency = row.getString("cost_currency");
        return new Targets(
                row.getDouble("on_time_percent"),
                row.getDouble("first_attempt_percent"),
                currency == null
                        ? null
                        : new Money(row.getLong("cost_per_delivery_minor"), currency),
                row.getObject("distance_per_delivery_meters", Long.class),
                row.getInt("at_risk_minutes"),
                row.getInt("silent_minutes"),
                row.getInt("departure_grace_minutes"),
                row.getLong("revision"));
    }
}
