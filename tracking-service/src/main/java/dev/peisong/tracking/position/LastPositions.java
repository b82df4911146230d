package dev.peisong.tracking.position;

import dev.peisong.common.contract.Position;
import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The fixes of vehicles: all of them by day, and the newest of each. */
@Repository
@Transactional
public class LastPositions {
    private static final String STORE =
            """
            WITH fix AS (
                INSERT INTO position (tenant_id, vehicle_id, occurred_at, latitude, longitude,
                    speed_meters_per_second, heading_degrees, accuracy_meters, recorded_at)
                SELECT :tenant::uuid, * FROM unnest(:vehicles::uuid[], :times::text[]::timestamptz[],
                    :latitudes::float8[], :longitudes::float8[], :speeds::float8[],
                    :headings::float8[], :accuracies::float8[], :recorded::text[]::timestamptz[])
                ON CONFLICT DO NOTHING
                RETURNING vehicle_id, occurred_at, latitude, longitude, speed_meters_per_second,
                    heading_degrees, recorded_at)
            INSERT INTO last_position (tenant_id, vehicle_id, occurred_at, latitude, longitude,
                speed_meters_per_second, heading_degrees, recorded_at)
            SELECT DISTINCT ON (vehicle_id) :tenant::uuid, fix.* FROM fix
            ORDER BY vehicle_id, occurred_at DESC
            ON CONFLICT (tenant_id, vehicle_id) DO UPDATE
            SET occurred_at = excluded.occurred_at, latitude = excluded.latitude,
                longitude = excluded.longitude, heading_degrees = excluded.heading_degrees,
                speed_meters_per_second = excluded.speed_meters_per_second,
                recorded_at = excluded.recorded_at
            WHERE last_position.occurred_at < excluded.occurred_at""";

    private static final String SELECT =
            """
            SELECT vehicle_id, latitude, longitude, occurred_at, speed_meters_per_second,
                   heading_degrees
            FROM last_position""";

    private final JdbcClient jdbc;

    LastPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a vehicle was last seen. */
    public record Last(
            UUID vehicleId,
            double latitude,
            double longitude,
            Instant occurredAt,
            @Nullable Double speedMetersPerSecond,
            @Nullable Double headingDegrees) {}

    /**
     * Stores a batch of one tenant; those already there, and older than the last, change nothing.
     */
    void store(List<Position> batch) {
        jdbc.sql(STORE)
                .param("tenant", Tenancy.tenantId())
                .param("vehicles", column(batch, Position::vehicleId, UUID[]::new))
                .param("times", column(batch, p -> p.occurredAt().toString(), String[]::new))
                .param("latitudes", column(batch, p -> p.point().latitude(), Double[]::new))
                .param("longitudes", column(batch, p -> p.point().longitude(), Double[]::new))
                .param("speeds", column(batch, Position::speedMetersPerSecond, Double[]::new))
                .param("headings", column(batch, Position::headingDegrees, Double[]::new))
                .param("accuracies", column(batch, Position::accuracyMeters, Double[]::new))
                .param("recorded", column(batch, p -> p.recordedAt().toString(), String[]::new))
                .update();
    }

    /**
     * Of the whole tenant, or for a caller of some sites of the vehicles on these sites' routes.
     */
    List<Last> all() {
        String seen =
                Tenancy.current().sites().everything()
                        ? ""
                        : " WHERE EXISTS (SELECT 1 FROM route"
                                + " WHERE route.vehicle_id = last_position.vehicle_id)";
        return jdbc.sql(SELECT + seen + " ORDER BY vehicle_id LIMIT 20000")
                .query((row, _) -> map(row))
                .list();
    }

    public Optional<Last> of(UUID vehicleId) {
        return jdbc.sql(SELECT + " WHERE vehicle_id = :vehicle")
                .param("vehicle", vehicleId)
                .query((row, _) -> map(row))
                .optional();
    }

    private static Last map(ResultSet row) throws SQLException {
        return new Last(
                row.getObject(1, UUID.class),
                row.getDouble(2),
                row.getDouble(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, Double.class),
                row.getObject(6, Double.class));
    }

    private static @Nullable Object[] column(
            List<Position> batch,
            Function<Position, @Nullable Object> value,
            IntFunction<@Nullable Object[]> array) {
        @Nullable Object[] values = array.apply(batch.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(batch.get(i));
        }
        return values;
    }
}
