package dev.peisong.tracking.live;

import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.KafkaClients;
import dev.peisong.common.messaging.Loop;
import dev.peisong.common.messaging.ReadLoop;
import dev.peisong.common.messaging.ReadLoop.Batch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads all partitions of positions and events from now on, by assignment, and hands each message
 * to the open streams: so every replica can serve every viewer. Positions of the whole operation go
 * out once a second, in one frame. Nothing is kept and nothing written.
 */
@Component
class LiveFeed implements Loop.Source {
    private final KafkaClients clients;
    private final Duration heartbeat;
    private final Clock clock;
    private final Moves moves = new Moves();
    private final List<Watcher> subscribers = new CopyOnWriteArrayList<>();

    LiveFeed(
            KafkaClients clients,
            Clock clock,
            @Value("${peisong.streams.heartbeat:15s}") Duration heartbeat) {
        this.clients = clients;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    /** Adds a stream and starts its writer. */
    void join(Watcher subscriber) {
        subscribers.add(subscriber);
        Thread.startVirtualThread(
                () -> {
                    try {
                        subscriber.pump(heartbeat);
                    } finally {
                        subscribers.remove(subscriber);
                    }
                });
    }

    /** How many customers' pages of a shipment are open here. */
    long watching(UUID shipmentId) {
        return subscribers.stream()
                .filter(s -> s instanceof CustomerWatch watch && watch.isOf(shipmentId))
                .count();
    }

    @Override
    public List<Loop> make() {
        Loop reading = new ReadLoop("live", this::open, this::read).loop();
        return List.of(new Loop(reading.name(), reading.work(), () -> end(reading)));
    }

    private Consumer<String, byte[]> open() {
        Consumer<String, byte[]> consumer = clients.assignedConsumer();
        List<TopicPartition> all = allPartitions();
        consumer.assign(all);
        consumer.seekToEnd(all);
        return consumer;
    }

    private void read(Batch batch) {
        for (ConsumerRecord<String, byte[]> message : batch.records()) {
            Happenings.of(message).ifPresent(this::show);
        }
        moves.frames(clock.millis())
                .forEach((tenant, frame) -> subscribers.forEach(s -> s.offer(tenant, frame)));
    }

    private void show(Happening happening) {
        subscribers.forEach(s -> s.offer(happening));
        Fix fix = happening.fix();
        if (fix != null && !subscribers.isEmpty()) {
            moves.add(happening.tenantId(), fix);
        }
    }

    private void end(Loop reading) {
        reading.stop().run();
        subscribers.forEach(Watcher::close);
    }

    private static List<TopicPartition> allPartitions() {
        List<TopicPartition> all = new ArrayList<>();
        Stream.of(
                        Topic.POSITION,
                        Topic.ORDER.topicName(),
                        Topic.STOCK.topicName(),
                        Topic.DISPATCH.topicName(),
                        Topic.TRACKING.topicName())
                .forEach(
                        topic ->
                                IntStream.range(0, Topic.PARTITIONS)
                                        .forEach(p -> all.add(new TopicPartition(topic, p))));
        return all;
    }
}
