package dev.peisong.common.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka clients as this platform needs them: acknowledged by all, committed reads only. */
public final class KafkaClients {
    private final MessagingProperties properties;
    private final String service;

    KafkaClients(MessagingProperties properties, String service) {
        this.properties = properties;
        this.service = service;
    }

    Admin admin() {
        return Admin.create(base());
    }

    /** Idempotent, acknowledged by all in-sync replicas, not transactional: for telemetry. */
    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                producerConfig(), new StringSerializer(), new ByteArraySerializer());
    }

    KafkaProducer<String, byte[]> relayProducer() {
        Map<String, Object> config = producerConfig();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, instance() + "-relay");
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Shares the partitions with the service's other consumers of that purpose. */
    public KafkaConsumer<String, byte[]> groupConsumer(String purpose) {
        Map<String, Object> config = consumerConfig();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, instance() + "-" + purpose);
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Belongs to no group: reads what it assigns itself, from where it says. */
    public KafkaConsumer<String, byte[]> assignedConsumer() {
        return new KafkaConsumer<>(
                consumerConfig(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private String instance() {
        return properties.namespace() + "-" + service;
    }

    private Map<String, Object> producerConfig() {
        Map<String, Object> config = base();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        return config;
    }

    private Map<String, Object> consumerConfig() {
        Map<String, Object> config = base();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return config;
    }

    private Map<String, Object> base() {
        Map<String, Object> config = new HashMap<>(properties.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, service + "-" + UUID.randomUUID());
        return config;
    }
}
