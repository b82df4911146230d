package dev.peisong.common.messaging;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the relay reads and marks, as the relay role. Unsent rows are looked for as such, never past
 * a high-water mark: ids commit out of order.
 */
final class UnsentRows {
    /**
     * The oldest unsent rows with all unsent rows of their aggregates, each aggregate's in the
     * order of its versions: replicas' clocks differ, so ids alone do not order an aggregate.
     */
    private static final String NEXT =
            """
            SELECT tenant_id, event_id, topic, message_key, aggregate_id, version, epoch, type,
                   body, traceparent, recorded_at
            FROM outbox
            WHERE sent_at IS NULL AND aggregate_id IN (
                SELECT aggregate_id FROM outbox WHERE sent_at IS NULL
                ORDER BY event_id LIMIT :batch)
            ORDER BY min(event_id::text) OVER (PARTITION BY aggregate_id), aggregate_id, version
            LIMIT :batch""";

    private static final String MARK =
            "UPDATE outbox SET sent_at = clock_timestamp() WHERE event_id = ANY(:ids) AND "
                    + Lease.FENCED;

    private final JdbcClient jdbc;

    UnsentRows(JdbcClient relayJdbc) {
        this.jdbc = relayJdbc;
    }

    List<OutboxRow> next(int batch) {
        return jdbc.sql(NEXT)
                .param("batch", batch)
                .query(
                        (row, _) ->
                                new OutboxRow(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getObject(5, UUID.class),
                                        row.getLong(6),
                                        row.getInt(7),
                                        row.getString(8),
                                        row.getBytes(9),
                                        row.getString(10),
                                        row.getObject(11, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Marks rows as sent; false when the lease was lost meanwhile and nothing was marked. */
    boolean markSent(List<OutboxRow> rows, String lease, long token) {
        UUID[] ids = rows.stream().map(OutboxRow::eventId).toArray(UUID[]::new);
        return jdbc.sql(MARK).param("ids", ids).param("lease", lease).param("token", token).update()
                == ids.length;
    }

    /** How many rows wait, and how long the oldest has, in seconds. */
    Backlog backlog() {
        return jdbc.sql(
                        """
                        SELECT count(*),
                               coalesce(extract(epoch FROM now() - min(recorded_at)), 0)
                        FROM outbox WHERE sent_at IS NULL""")
                .query((row, _) -> new Backlog(row.getLong(1), row.getDouble(2)))
                .single();
    }

    record Backlog(long rows, double oldestSeconds) {}
}
