package dev.peisong.common.messaging;

import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says events in the transaction of the change they tell of: both are there after a crash, or
 * neither. The relay carries them to Kafka afterwards.
 */
public class Outbox {
    /** Kafka's own default limit is 1 MiB with headers; what does not fit is a design error. */
    static final int MAX_BODY_BYTES = 900_000;

    private static final String NEXT_VERSION =
            """
            INSERT INTO event_version (tenant_id, aggregate_id, version)
            VALUES (:tenant, :aggregate, 1)
            ON CONFLICT (tenant_id, aggregate_id)
            DO UPDATE SET version = event_version.version + 1
            RETURNING version""";

    private static final String INSERT =
            """
            INSERT INTO outbox (tenant_id, event_id, topic, message_key, aggregate_id, version,
                                epoch, type, body, traceparent, recorded_at)
            VALUES (:tenant, :id, :topic, :key, :aggregate, :version,
                    (SELECT epoch FROM source_epoch), :type, :body, :traceparent, :at)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Traces traces;
    private final RelaySignal signal;

    Outbox(JdbcClient jdbc, Clock clock, Traces traces, RelaySignal signal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.traces = traces;
        this.signal = signal;
    }

    /**
     * Says an event of the current tenant.
     *
     * @param aggregateId whose next version it is
     * @param key the order for events about an order, else the aggregate
     * @throws IllegalArgumentException when the event is larger than Kafka takes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(DomainEvent event, UUID aggregateId, UUID key) {
        append(
                Topic.of(event).topicName(),
                EventCodec.typeOf(event),
                key.toString(),
                aggregateId,
                EventCodec.write(event));
    }

    /**
     * Says something that is not a domain event, such as a wrapped key on its compacted topic.
     *
     * @param body null for a tombstone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendRaw(String topic, String key, UUID aggregateId, byte @Nullable [] body) {
        append(topic, "", key, aggregateId, body);
    }

    private void append(
            String topic, String type, String key, UUID aggregateId, byte @Nullable [] body) {
        if (body != null && body.length > MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "%s of %s is %,d bytes, more than %,d: say less in one event"
                            .formatted(type, aggregateId, body.length, MAX_BODY_BYTES));
        }
        UUID tenant = Tenancy.tenantId();
        long version =
                jdbc.sql(NEXT_VERSION)
                        .param("tenant", tenant)
                        .param("aggregate", aggregateId)
                        .query(Long.class)
                        .single();
        jdbc.sql(INSERT)
                .param("tenant", tenant)
                .param("id", Ids.next())
                .param("topic", topic)
                .param("key", key)
                .param("aggregate", aggregateId)
                .param("version", version)
                .param("type", type)
                .param("body", body)
                .param("traceparent", traces.current())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        signal.wake();
                    }
                });
    }
}
