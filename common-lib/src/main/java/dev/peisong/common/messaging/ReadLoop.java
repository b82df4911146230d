package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from Kafka until it is stopped. After a failure it goes back to the first message that was
 * not done and tries again, with growing pauses; it keeps its place in the group meanwhile.
 */
public final class ReadLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    /** What to do with the messages of one poll; also called when none came. */
    @FunctionalInterface
    public interface Reader {
        void read(Batch batch);
    }

    private final String name;
    private final Supplier<Consumer<String, byte[]>> open;
    private final Reader reader;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int failures;

    /**
     * @param name for the log and the thread
     * @param open makes the consumer, subscribed or assigned; called on the loop's thread
     */
    public ReadLoop(String name, Supplier<Consumer<String, byte[]>> open, Reader reader) {
        this.name = name;
        this.open = open;
        this.reader = reader;
    }

    /** This, to be run by the service. */
    public Loop loop() {
        return new Loop(name, this, this::stop);
    }

    @Override
    public void run() {
        Consumer<String, byte[]> consumer = open.get();
        try {
            while (!isStopped()) {
                round(consumer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void round(Consumer<String, byte[]> consumer) throws InterruptedException {
        try {
            Batch batch = new Batch(consumer, consumer.poll(POLL));
            try {
                reader.read(batch);
            } catch (RuntimeException e) {
                batch.rewind();
                throw e;
            }
            failures = 0;
        } catch (RuntimeException e) {
            failures++;
            LOG.warn("{}: waits while something around it fails: {}", name, e.toString());
            var _ = stopped.await(pauseMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private long pauseMillis() {
        return Math.min(50L << Math.min(failures, 10), LONGEST_PAUSE_MILLIS);
    }

    /** Whether it was told to stop: a long batch may be left undone then. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void stop() {
        stopped.countDown();
    }

    /** The messages of one poll, and how far they are done. */
    public static final class Batch {
        private final Consumer<String, byte[]> consumer;
        private final ConsumerRecords<String, byte[]> records;
        private final Map<TopicPartition, Long> undone = new HashMap<>();

        private Batch(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records) {
            this.consumer = consumer;
            this.records = records;
            records.partitions().forEach(p -> undone.put(p, records.records(p).get(0).offset()));
        }

        public ConsumerRecords<String, byte[]> records() {
            return records;
        }

        /** A failure of a later message does not bring this one again. */
        public void done(ConsumerRecord<String, byte[]> message) {
            undone.put(
                    new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
        }

        /** All are done, and Kafka keeps the group's place. */
        public void commit() {
            if (!records.isEmpty()) {
                consumer.commitSync();
            }
        }

        /** What is not done comes again with the next poll. */
        void rewind() {
            undone.forEach(consumer::seek);
        }
    }
}
