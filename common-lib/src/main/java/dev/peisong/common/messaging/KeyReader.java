package dev.peisong.common.messaging;

import dev.peisong.common.contract.MalformedEventException;
import dev.peisong.common.contract.Topic;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies wrapped keys into this service's schema as they come. */
final class KeyReader implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyReader.class);

    private final Consumer<String, byte[]> consumer;
    private final KeyTopic keys;
    private volatile boolean running = true;

    KeyReader(Consumer<String, byte[]> consumer, KeyTopic keys) {
        this.consumer = consumer;
        this.keys = keys;
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(List.of(Topic.KEY));
            while (running) {
                round();
            }
        } catch (WakeupException e) {
            LOG.debug("Key reader was asked to stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    private void round() throws InterruptedException {
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
        if (records.isEmpty()) {
            return;
        }
        try {
            records.forEach(this::take);
            consumer.commitSync();
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Keys wait while something around them fails: {}", e.toString());
            for (TopicPartition partition : records.partitions()) {
                consumer.seek(partition, records.records(partition).get(0).offset());
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            keys.take(message);
        } catch (MalformedEventException | IllegalArgumentException e) {
            LOG.error("A key that cannot be read is passed over: {}", e.getMessage());
        }
    }

    void stop() {
        running = false;
        consumer.wakeup();
    }
}
