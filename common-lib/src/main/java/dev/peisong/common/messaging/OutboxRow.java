package dev.peisong.common.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, as the relay sends it. */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record OutboxRow(
        UUID tenantId,
        UUID eventId,
        String topic,
        String messageKey,
        UUID aggregateId,
        long version,
        int epoch,
        String type,
        byte @Nullable [] body,
        @Nullable String traceparent,
        Instant recordedAt) {}
