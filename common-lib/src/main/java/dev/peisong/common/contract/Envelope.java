package dev.peisong.common.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with what CloudEvents says beside it.
 *
 * @param id UUIDv7, {@code ce_id}
 * @param type wire name, {@code ce_type}
 * @param topic where it is said; its source is {@code ce_source}
 * @param tenantId {@code ce_tenant}
 * @param aggregateId {@code ce_subject}: whose version this is
 * @param key Kafka key: the order for events about an order, else the aggregate
 * @param version of the aggregate, raised once per event without gaps, from 1
 * @param epoch of the source: a restore from backup starts a new one
 * @param time when it was recorded
 * @param traceparent W3C trace context of the change that caused it
 */
public record Envelope(
        UUID id,
        String type,
        Topic topic,
        UUID tenantId,
        UUID aggregateId,
        UUID key,
        long version,
        int epoch,
        Instant time,
        @Nullable String traceparent,
        DomainEvent event) {}
