package dev.peisong.common.messaging;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.MalformedEventException;
import dev.peisong.common.contract.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came, its body not yet read.
 *
 * @param tenantId the nil UUID when the headers could not be read
 */
@SuppressWarnings("ArrayRecordComponent") // rows are never compared
record Inbound(
        At at,
        String key,
        UUID tenantId,
        UUID eventId,
        String type,
        UUID aggregateId,
        long version,
        int epoch,
        Instant time,
        @Nullable String traceparent,
        byte[] body) {
    private static final UUID NIL = new UUID(0, 0);
    private static final String UNREADABLE = "unreadable: ";

    /** Where on its topic it stands. */
    record At(String topic, int partition, long offset) {}

    static Inbound unreadable(At at, String key, byte[] body, String why) {
        return new Inbound(
                at, key, NIL, NIL, UNREADABLE + why, NIL, 0, 0, Instant.EPOCH, null, body);
    }

    boolean isReadable() {
        return !type.startsWith(UNREADABLE);
    }

    /**
     * Reads the body.
     *
     * @throws MalformedEventException when headers or body are not what they should be
     */
    Envelope envelope() {
        if (!isReadable()) {
            throw new MalformedEventException(type, null);
        }
        Topic topic = Topic.named(at.topic());
        return new Envelope(
                eventId,
                type,
                topic,
                tenantId,
                aggregateId,
                keyAsId(),
                version,
                epoch,
                time,
                traceparent,
                EventCodec.read(topic, type, body));
    }

    private UUID keyAsId() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw new MalformedEventException("key is not a UUID: " + key, e);
        }
    }
}
