package dev.peisong.tracking.live;

import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.KafkaClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads all partitions of positions and events from now on, by assignment, and hands each message
 * to the open streams: so every replica can serve every viewer. Nothing is kept and nothing
 * written.
 */
@Component
class LiveFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private Thread thread = new Thread();

    LiveFeed(KafkaClients clients) {
        this.clients = clients;
    }

    /** Adds a stream and starts its writer. */
    void join(Subscriber subscriber) {
        subscribers.add(subscriber);
        Thread.startVirtualThread(
                () -> {
                    try {
                        subscriber.pump();
                    } finally {
                        subscribers.remove(subscriber);
                    }
                });
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("live").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                try {
                    read();
                } catch (RuntimeException e) {
                    LOG.warn("Streams pause while Kafka fails: {}", e.toString());
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        KafkaConsumer<String, byte[]> consumer = clients.assignedConsumer();
        try {
            List<TopicPartition> all = allPartitions();
            consumer.assign(all);
            consumer.seekToEnd(all);
            while (running) {
                consumer.poll(Duration.ofMillis(250))
                        .forEach(
                                record ->
                                        Happenings.of(record)
                                                .ifPresent(
                                                        h -> subscribers.forEach(s -> s.offer(h))));
            }
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    private static List<TopicPartition> allPartitions() {
        List<TopicPartition> all = new ArrayList<>();
        Stream.of(
                        Topic.POSITION,
                        Topic.ORDER.topicName(),
                        Topic.DISPATCH.topicName(),
                        Topic.TRACKING.topicName())
                .forEach(
                        topic ->
                                IntStream.range(0, Topic.PARTITIONS)
                                        .forEach(p -> all.add(new TopicPartition(topic, p))));
        return all;
    }

    @Override
    public void stop() {
        running = false;
        subscribers.forEach(Subscriber::close);
        thread.interrupt();
        try {
            var _ = thread.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
