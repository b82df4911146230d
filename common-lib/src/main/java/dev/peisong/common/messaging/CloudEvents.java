package dev.peisong.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is the JSON.
 * Extensions: {@code ce_tenant}, {@code ce_aggregateversion}, {@code ce_epoch}.
 */
final class CloudEvents {
    private static final String SOURCE_PREFIX = "/peisong/";

    private CloudEvents() {}

    static ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
        List<Header> headers = new ArrayList<>();
        if (!row.type().isEmpty()) {
            add(headers, "ce_specversion", "1.0");
            add(headers, "ce_id", row.eventId().toString());
            add(headers, "ce_type", row.type());
            add(headers, "ce_source", SOURCE_PREFIX + row.topic().replace("peisong.", ""));
            add(headers, "ce_subject", row.aggregateId().toString());
            add(headers, "ce_time", row.recordedAt().toString());
            add(headers, "ce_aggregateversion", Long.toString(row.version()));
            add(headers, "ce_epoch", Integer.toString(row.epoch()));
            add(headers, "content-type", "application/json");
        }
        add(headers, "ce_tenant", row.tenantId().toString());
        if (row.traceparent() != null) {
            add(headers, "traceparent", row.traceparent());
        }
        return new ProducerRecord<>(row.topic(), null, row.messageKey(), row.body(), headers);
    }

    /** Reads the headers; what is missing or malformed leaves an event that nobody can apply. */
    static Inbound fromRecord(ConsumerRecord<String, byte[]> record) {
        byte[] body = record.value() == null ? new byte[0] : record.value();
        String key = record.key() == null ? "" : record.key();
        Inbound.At at = new Inbound.At(record.topic(), record.partition(), record.offset());
        try {
            return new Inbound(
                    at,
                    key,
                    UUID.fromString(header(record, "ce_tenant")),
                    UUID.fromString(header(record, "ce_id")),
                    header(record, "ce_type"),
                    UUID.fromString(header(record, "ce_subject")),
                    Long.parseLong(header(record, "ce_aggregateversion")),
                    Integer.parseInt(header(record, "ce_epoch")),
                    Instant.parse(header(record, "ce_time")),
                    optional(record, "traceparent"),
                    body);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Inbound.unreadable(at, key, body, String.valueOf(e.getMessage()));
        }
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(UTF_8)));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        String value = optional(record, name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
