package dev.peisong.tracking.timeline;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What happened to shipments; append-only. */
@Repository
@Transactional
public class Timeline {
    private static final String SELECT =
            """
            SELECT shipment_id, entry_id, kind, detail, occurred_at, recorded_at
            FROM timeline_entry""";

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that happened.
     *
     * @param entryId the event's id: sorts by the time it was recorded
     * @param kind the event's wire name
     */
    public record Entry(
            UUID shipmentId,
            UUID entryId,
            String kind,
            @Nullable String detail,
            Instant occurredAt,
            Instant recordedAt) {}

    void append(UUID shipmentId, Envelope event, @Nullable String detail, Instant occurredAt) {
        jdbc.sql(
                        """
                        INSERT INTO timeline_entry (tenant_id, shipment_id, entry_id, kind, detail,
                                                    occurred_at, recorded_at)
                        VALUES (:tenant, :shipment, :entry, :kind, :detail, :occurred, :recorded)
                        ON CONFLICT DO NOTHING""")
                .param("tenant", Tenancy.tenantId())
                .param("shipment", shipmentId)
                .param("entry", event.id())
                .param("kind", event.type())
                .param("detail", detail)
                .param("occurred", occurredAt.atOffset(ZoneOffset.UTC))
                .param("recorded", event.time().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order it happened, which for what was recorded offline is not the order it came. */
    public List<Entry> of(UUID shipmentId) {
        return jdbc.sql(
                        SELECT
                                + " WHERE shipment_id = :shipment ORDER BY occurred_at, entry_id"
                                + " LIMIT 500")
                .param("shipment", shipmentId)
                .query((row, _) -> map(row))
                .list();
    }

    /** What was recorded after an entry, over all shipments; the newest when there is too much. */
    public List<Entry> after(UUID entryId) {
        return jdbc.sql(
                        """
                        SELECT * FROM (%s WHERE entry_id > :after ORDER BY entry_id DESC LIMIT 1000) late
                        ORDER BY entry_id"""
                                .formatted(SELECT))
                .param("after", entryId)
                .query((row, _) -> map(row))
                .list();
    }

    private static Entry map(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
