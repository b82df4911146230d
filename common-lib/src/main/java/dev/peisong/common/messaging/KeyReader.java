package dev.peisong.common.messaging;

import dev.peisong.common.contract.MalformedEventException;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.ReadLoop.Batch;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies wrapped keys into this service's schema as they come. */
final class KeyReader {
    private static final Logger LOG = LoggerFactory.getLogger(KeyReader.class);

    private final KafkaClients clients;
    private final KeyTopic keys;

    KeyReader(KafkaClients clients, KeyTopic keys) {
        this.clients = clients;
        this.keys = keys;
    }

    Loop loop() {
        return new ReadLoop("keys", this::open, this::read).loop();
    }

    private Consumer<String, byte[]> open() {
        Consumer<String, byte[]> consumer = clients.groupConsumer("keys");
        consumer.subscribe(List.of(Topic.KEY));
        return consumer;
    }

    private void read(Batch batch) {
        batch.records().forEach(this::take);
        batch.commit();
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            keys.take(message);
        } catch (MalformedEventException | IllegalArgumentException e) {
            LOG.error("A key that cannot be read is passed over: {}", e.getMessage());
        }
    }
}
