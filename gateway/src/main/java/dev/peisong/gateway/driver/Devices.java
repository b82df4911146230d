package dev.peisong.gateway.driver;

import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phones of the tenant at hand. */
@Repository
class Devices {
    private final JdbcClient jdbc;

    Devices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Signs a phone in, forgetting whatever it held before. No refresh token was presented yet: the
     * first one is the successor of none.
     */
    void signIn(UUID userId, String deviceId, UUID family, Instant now) {
        jdbc.sql(
                        """
                        DELETE FROM driver_token t USING driver_device d
                        WHERE d.tenant_id = ? AND d.user_id = ? AND d.device_id = ?
                        AND t.tenant_id = d.tenant_id AND t.family = d.family""")
                .params(Tenancy.tenantId(), userId, deviceId)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO driver_device (tenant_id, user_id, device_id, family,
                            generation, current_hash, signed_in_at, refreshed_at)
                        VALUES (?, ?, ?, ?, 0, ''::bytea, ?, ?)
                        ON CONFLICT (tenant_id, user_id, device_id) DO UPDATE
                        SET family = excluded.family, generation = excluded.generation,
                            current_hash = excluded.current_hash, revoked_at = NULL,
                            signed_in_at = excluded.signed_in_at,
                            refreshed_at = excluded.refreshed_at""")
                .params(Tenancy.tenantId(), userId, deviceId, family, at(now), at(now))
                .update();
    }

    /** Locks the phone of a family whose driver may still work. */
    Optional<Device> lock(UUID family) {
        return jdbc.sql(
                        """
                        SELECT d.* FROM driver_device d
                        JOIN app_user u ON u.tenant_id = d.tenant_id AND u.id = d.user_id
                        WHERE d.tenant_id = ? AND d.family = ? AND u.active
                        AND d.signed_in_at >= u.valid_since AND 'DRIVER' = ANY (u.roles)
                        FOR UPDATE OF d""")
                .params(Tenancy.tenantId(), family)
                .query((row, _) -> device(row))
                .optional();
    }

    void becomeCurrent(UUID family, int generation, byte[] hash, Instant now) {
        jdbc.sql(
                        """
                        UPDATE driver_device
                        SET generation = ?, current_hash = ?, refreshed_at = ?
                        WHERE tenant_id = ? AND family = ?""")
                .params(generation, hash, at(now), Tenancy.tenantId(), family)
                .update();
    }

    /** Whether it was signed in until now. */
    boolean revoke(UUID family, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE driver_device SET revoked_at = ?
                                WHERE tenant_id = ? AND family = ? AND revoked_at IS NULL""")
                        .params(at(now), Tenancy.tenantId(), family)
                        .update()
                == 1;
    }

    private static Device device(ResultSet row) throws SQLException {
        var revoked = row.getObject("revoked_at", OffsetDateTime.class);
        return new Device(
                row.getObject("user_id", UUID.class),
                row.getString("device_id"),
                row.getObject("family", UUID.class),
                row.getInt("generation"),
                row.getBytes("current_hash"),
                revoked == null ? null : revoked.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
