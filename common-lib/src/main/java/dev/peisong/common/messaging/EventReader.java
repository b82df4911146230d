package dev.peisong.common.messaging;

import dev.peisong.common.messaging.ReadLoop.Batch;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads event topics and gives each event to the processor. Where to go on is read from the
 * database when a partition is assigned, never from Kafka.
 */
final class EventReader {
    private final KafkaClients clients;
    private final EventProcessor processor;
    private final Offsets offsets;
    private final ReadLoop loop;

    EventReader(String name, KafkaClients clients, EventProcessor processor, Offsets offsets) {
        this.clients = clients;
        this.processor = processor;
        this.offsets = offsets;
        this.loop = new ReadLoop(name, this::open, this::read);
    }

    Loop loop() {
        return loop.loop();
    }

    private Consumer<String, byte[]> open() {
        Consumer<String, byte[]> consumer = clients.groupConsumer("events");
        consumer.subscribe(processor.topics(), new SeekToStored(consumer));
        return consumer;
    }

    private void read(Batch batch) {
        for (ConsumerRecord<String, byte[]> message : batch.records()) {
            if (loop.isStopped()) {
                return;
            }
            processor.process(CloudEvents.fromRecord(message));
            batch.done(message);
        }
        boolean moved = true;
        while (moved && !loop.isStopped()) {
            moved = processor.retryParked();
        }
    }

    private final class SeekToStored implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        SeekToStored(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // nothing to commit: offsets are in the database with the effects
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                OptionalLong next =
                        offsets.next(
                                partition.topic(),
                                partition.partition(),
                                processor.handlersOf(partition.topic()));
                if (next.isPresent()) {
                    consumer.seek(partition, next.getAsLong());
                } else {
                    consumer.seekToBeginning(List.of(partition));
                }
            }
        }
    }
}
