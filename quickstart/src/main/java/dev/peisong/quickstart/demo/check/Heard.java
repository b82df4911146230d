package dev.peisong.quickstart.demo.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One event as it lies on a topic. */
record Heard(
        String topic,
        String tenant,
        UUID eventId,
        UUID aggregateId,
        int epoch,
        long version,
        String type) {

    static Heard of(ConsumerRecord<String, byte[]> record) {
        return new Heard(
                record.topic(),
                header(record, "ce_tenant"),
                UUID.fromString(header(record, "ce_id")),
                UUID.fromString(header(record, "ce_subject")),
                Integer.parseInt(header(record, "ce_epoch")),
                Long.parseLong(header(record, "ce_aggregateversion")),
                header(record, "ce_type"));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException(
                    "offset %d of %s-%d has no header %s"
                            .formatted(record.offset(), record.topic(), record.partition(), name));
        }
        return new String(header.value(), UTF_8);
    }
}
