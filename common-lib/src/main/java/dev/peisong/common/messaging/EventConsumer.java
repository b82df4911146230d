package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads event topics and gives each event to the processor. Where to go on is read from the
 * database when a partition is assigned, never from Kafka; a failure around us seeks back and tries
 * the same event again, with growing pauses, while the group membership stays alive.
 */
final class EventConsumer implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Consumer<String, byte[]> consumer;
    private final EventProcessor processor;
    private final Offsets offsets;
    private volatile boolean running = true;
    private int failures;

    EventConsumer(Consumer<String, byte[]> consumer, EventProcessor processor, Offsets offsets) {
        this.consumer = consumer;
        this.processor = processor;
        this.offsets = offsets;
    }

    @Override
    public void run() {
        try {
            consumer.subscribe(processor.topics(), new SeekToStored());
            while (running) {
                round();
            }
        } catch (WakeupException e) {
            LOG.debug("Consumer was asked to stop");
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    private void round() {
        try {
            process(consumer.poll(POLL));
            retryParked();
            failures = 0;
        } catch (WakeupException e) {
            throw e;
        } catch (RuntimeException e) {
            failures++;
            LOG.warn("Events wait while something around them fails: {}", e.toString());
            pause();
        }
    }

    private void process(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        records.partitions().forEach(p -> positions.put(p, records.records(p).get(0).offset()));
        try {
            for (ConsumerRecord<String, byte[]> record : records) {
                if (running) {
                    processor.process(CloudEvents.fromRecord(record));
                    positions.put(partitionOf(record), record.offset() + 1);
                }
            }
        } catch (RuntimeException e) {
            positions.forEach(consumer::seek);
            throw e;
        }
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void retryParked() {
        while (running && processor.retryParked()) {
            LOG.trace("A parked key moved on");
        }
    }

    private void pause() {
        try {
            Thread.sleep(Math.min(50L << Math.min(failures, 10), LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    void stop() {
        running = false;
        consumer.wakeup();
    }

    private final class SeekToStored implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // nothing to commit: offsets are in the database with the effects
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                OptionalLong next = offsets.next(partition.topic(), partition.partition());
                if (next.isPresent()) {
                    consumer.seek(partition, next.getAsLong());
                } else {
                    consumer.seekToBeginning(List.of(partition));
                }
            }
        }
    }
}
