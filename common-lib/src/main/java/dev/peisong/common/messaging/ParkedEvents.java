package dev.peisong.common.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that a handler could not apply. They park their key on their topic for that handler only:
 * later events of the key queue behind, in order, and the partition goes on.
 */
final class ParkedEvents {
    private static final String COLUMNS =
            """
            handler, topic, partition_no, record_offset, message_key, tenant_id, event_id, type,
            aggregate_id, version, epoch, recorded_at, traceparent, body, state, reason, attempts""";

    private static final String PARK =
            """
            INSERT INTO parked_event (tenant_id, handler, topic, partition_no, record_offset,
                message_key, event_id, type, aggregate_id, version, epoch, recorded_at, traceparent,
                body, state, reason, due_at)
            VALUES (:tenant, :handler, :topic, :partition, :offset, :key, :id, :type, :aggregate,
                :version, :epoch, :at, :traceparent, :body, :state, :reason, clock_timestamp())
            ON CONFLICT DO NOTHING""";

    private static final String THIS =
            """
            handler = :handler AND topic = :topic AND partition_no = :partition
            AND record_offset = :offset""";

    private static final String HEAD =
            """
            SELECT * FROM (
                SELECT DISTINCT ON (tenant_id, handler, topic, message_key) %s, due_at
                FROM parked_event
                ORDER BY tenant_id, handler, topic, message_key, record_offset) head
            WHERE state <> 'PARKED' AND due_at <= clock_timestamp()
            ORDER BY due_at LIMIT :limit"""
                    .formatted(COLUMNS);

    enum State {
        WAITING,
        PARKED,
        BEHIND
    }

    /** One parked event: at the head of its key, or behind. */
    record Row(String handler, Inbound event, State state, String reason, int attempts) {}

    private final JdbcClient jdbc;
    private final JdbcClient relayJdbc;

    /**
     * @param relayJdbc sees every tenant's rows, to find what is due
     */
    ParkedEvents(JdbcClient jdbc, JdbcClient relayJdbc) {
        this.jdbc = jdbc;
        this.relayJdbc = relayJdbc;
    }

    /**
     * Whether earlier events of the key wait. Later versions of the same aggregate that came too
     * early do not hold back the one they wait for.
     */
    boolean isBehind(String handler, Inbound event) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM parked_event
                        WHERE tenant_id = :tenant AND handler = :handler AND topic = :topic
                          AND message_key = :key
                          AND NOT (aggregate_id = :aggregate AND version > :version))""")
                .param("tenant", event.tenantId())
                .param("handler", handler)
                .param("topic", event.at().topic())
                .param("key", event.key())
                .param("aggregate", event.aggregateId())
                .param("version", event.version())
                .query(Boolean.class)
                .single();
    }

    void park(String handler, Inbound event, State state, String reason) {
        jdbc.sql(PARK)
                .param("tenant", event.tenantId())
                .param("handler", handler)
                .param("topic", event.at().topic())
                .param("partition", event.at().partition())
                .param("offset", event.at().offset())
                .param("key", event.key())
                .param("id", event.eventId())
                .param("type", event.type())
                .param("aggregate", event.aggregateId())
                .param("version", event.version())
                .param("epoch", event.epoch())
                .param("at", OffsetDateTime.ofInstant(event.time(), ZoneOffset.UTC))
                .param("traceparent", event.traceparent())
                .param("body", event.body())
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /** Heads that may be tried again now, of every tenant. */
    List<Row> due(int limit) {
        return relayJdbc.sql(HEAD).param("limit", limit).query((row, _) -> map(row)).list();
    }

    /** The current tenant's, by handler, topic, partition and offset. */
    List<Row> page(String after, int limit) {
        return jdbc.sql(
                        """
                        SELECT %s FROM parked_event
                        WHERE (handler || '~' || topic || '~' || partition_no || '~' || record_offset)
                            > :after
                        ORDER BY handler || '~' || topic || '~' || partition_no || '~' || record_offset
                        LIMIT :limit"""
                                .formatted(COLUMNS))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> map(row))
                .list();
    }

    /** How many keys need an operator, over all tenants. */
    long countParked() {
        return relayJdbc
                .sql("SELECT count(*) FROM parked_event WHERE state = 'PARKED'")
                .query(Long.class)
                .single();
    }

    /**
     * Locks the first row of a key, unless another replica has it or it is gone. Those behind are
     * not to be had: applied or skipped out of turn, they would make duplicates of the ones before
     * them.
     */
    Optional<Row> claim(String handler, Inbound.At at) {
        return where(
                        jdbc.sql(
                                """
                                SELECT %s FROM parked_event p WHERE %s AND NOT EXISTS (
                                    SELECT 1 FROM parked_event e
                                    WHERE e.handler = p.handler AND e.topic = p.topic
                                      AND e.message_key = p.message_key
                                      AND e.record_offset < p.record_offset)
                                FOR UPDATE OF p SKIP LOCKED"""
                                        .formatted(COLUMNS, THIS)),
                        handler,
                        at)
                .query((row, _) -> map(row))
                .optional();
    }

    void remove(String handler, Inbound.At at) {
        where(jdbc.sql("DELETE FROM parked_event WHERE " + THIS), handler, at).update();
    }

    void postpone(String handler, Inbound.At at, State state, String reason, Duration by) {
        where(
                        jdbc.sql(
                                """
                                UPDATE parked_event SET state = :state, reason = :reason,
                                    attempts = attempts + 1,
                                    due_at = clock_timestamp() + :millis * interval '1 millisecond'
                                WHERE %s"""
                                        .formatted(THIS)),
                        handler,
                        at)
                .param("state", state.name())
                .param("reason", reason)
                .param("millis", by.toMillis())
                .update();
    }

    private static JdbcClient.StatementSpec where(
            JdbcClient.StatementSpec sql, String handler, Inbound.At at) {
        return sql.param("handler", handler)
                .param("topic", at.topic())
                .param("partition", at.partition())
                .param("offset", at.offset());
    }

    private static Row map(ResultSet row) throws SQLException {
        Inbound event =
                new Inbound(
                        new Inbound.At(row.getString(2), row.getInt(3), row.getLong(4)),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getObject(9, UUID.class),
                        row.getLong(10),
                        row.getInt(11),
                        instant(row.getObject(12, OffsetDateTime.class)),
                        row.getString(13),
                        row.getBytes(14));
        return new Row(
                row.getString(1),
                event,
                State.valueOf(row.getString(15)),
                row.getString(16),
                row.getInt(17));
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? Instant.EPOCH : time.toInstant();
    }
}
