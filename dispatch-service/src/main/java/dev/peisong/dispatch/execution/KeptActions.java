package dev.peisong.dispatch.execution;

import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Facts that wait, or waited, for a person. */
@Component
class KeptActions {
    private static final String KEPT =
            """
            SELECT id, detail, body, driver_id, sent_by, occurred_at, recorded_at, resolution,
                   resolved_by, resolved_at, applied_to
            FROM action WHERE result = 'KEPT'""";

    private final JdbcClient jdbc;
    private final JdbcClient allTenants;

    KeptActions(JdbcClient jdbc, @Qualifier("relay") JdbcClient allTenants) {
        this.jdbc = jdbc;
        this.allTenants = allTenants;
    }

    /**
     * In the order of their ids, which phones make in the order of time.
     *
     * @param open whether they still wait; null for all
     */
    List<KeptAction> list(@Nullable Boolean open, @Nullable UUID after, int most) {
        return jdbc.sql(
                        KEPT
                                + """
                                 AND (:open::boolean IS NULL OR (resolved_at IS NULL) = :open)
                                AND (:after::uuid IS NULL OR id > :after) ORDER BY id LIMIT :most""")
                .param("open", open, Types.BOOLEAN)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query((row, _) -> kept(row))
                .list();
    }

    Optional<KeptAction> find(UUID id) {
        return jdbc.sql(KEPT + " AND id = :id").param("id", id).query((r, _) -> kept(r)).optional();
    }

    /** False when somebody has settled it already. */
    boolean resolve(UUID id, String resolution, @Nullable UUID appliedTo, Instant now) {
        return jdbc.sql(
                                """
                                UPDATE action SET resolution = :resolution, resolved_by = :by,
                                    resolved_at = :at, applied_to = :route
                                WHERE id = :id AND result = 'KEPT' AND resolved_at IS NULL""")
                        .param("resolution", resolution)
                        .param("by", Tenancy.current().subject())
                        .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("route", appliedTo, Types.OTHER)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How many wait, of all tenants. */
    long countOpen() {
        return allTenants
                .sql("SELECT count(*) FROM action WHERE result = 'KEPT' AND resolved_at IS NULL")
                .query(Long.class)
                .single();
    }

    private static KeptAction kept(ResultSet row) throws SQLException {
        return new KeptAction(
                row.getObject("id", UUID.class),
                row.getString("detail"),
                ActionLog.read(row.getString("body")),
                row.getObject("driver_id", UUID.class),
                row.getString("sent_by"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("resolution"),
                row.getString("resolved_by"),
                instant(row.getObject("resolved_at", OffsetDateTime.class)),
                row.getObject("applied_to", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
