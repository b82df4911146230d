package dev.peisong.quickstart.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;

/** The platform's topics, as a stranger with the broker's address sees and abuses them. */
final class Topics {
    private static final int PARTITIONS = 24;

    private Topics() {}

    /** Where a key's events are. */
    static int partitionOf(UUID key) {
        return Utils.toPositive(Utils.murmur2(key.toString().getBytes(UTF_8))) % PARTITIONS;
    }

    /** Says something that its type does not promise, as the first event of a new aggregate. */
    static void poison(String topic, UUID key, String tenant, String type)
            throws IOException, ExecutionException, InterruptedException {
        byte[] body = "{\"orderId\": \"no id at all\"".getBytes(UTF_8);
        var record = new ProducerRecord<>(topic, key.toString(), body);
        headers(tenant, type).forEach((name, value) -> record.headers().add(name, bytes(value)));
        Map<String, Object> broker = Map.of("bootstrap.servers", broker());
        try (var producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }

    private static Map<String, String> headers(String tenant, String type) {
        return Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/peisong/stock",
                "ce_subject",
                UUID.randomUUID().toString(),
                "ce_time",
                "2026-01-01T00:00:00Z",
                "ce_tenant",
                tenant,
                "ce_aggregateversion",
                "1",
                "ce_epoch",
                "1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** How often each event of a key is on its topic, by the event's id. */
    static List<String> idsOf(String topic, UUID key) throws IOException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker(), "isolation.level", "read_committed");
        var partition = new TopicPartition(topic, partitionOf(key));
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var ids = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    if (key.toString().equals(record.key())) {
                        ids.add(header(record, "ce_id"));
                    }
                }
            }
            return ids;
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** Has a group's members join anew: they ask again from where to read. */
    static void evict(String group) throws IOException, ExecutionException, InterruptedException {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", broker()))) {
            kafka.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    private static String broker() throws IOException {
        return WholePlatform.platform().installation().backends().kafka();
    }
}
