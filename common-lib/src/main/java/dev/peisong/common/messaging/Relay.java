package dev.peisong.common.messaging;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries committed outbox rows to Kafka. One relay per service works at a time: it holds a lease,
 * and on taking it starts a producer with the service's fixed transactional id, which fences the
 * sends of whoever held it before. A batch is one Kafka transaction: when it fails nothing of it is
 * seen, so nothing overtakes. A crash between commit and mark sends rows twice; inboxes know them.
 */
final class Relay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration LOST = Duration.ofSeconds(1);

    private final Lease lease;
    private final UnsentRows rows;
    private final Supplier<Producer<String, byte[]>> producers;
    private final RelaySignal signal;
    private final int batch;
    private volatile boolean running = true;

    private @Nullable Producer<String, byte[]> producer;
    private long token;

    /**
     * @param producers makes a producer, not yet initialised, whenever the lease was taken
     */
    Relay(
            Lease lease,
            UnsentRows rows,
            Supplier<Producer<String, byte[]>> producers,
            RelaySignal signal,
            int batch) {
        this.lease = lease;
        this.rows = rows;
        this.producers = producers;
        this.signal = signal;
        this.batch = batch;
    }

    @Override
    public void run() {
        while (running) {
            try {
                Duration rest = step();
                if (!rest.isZero()) {
                    signal.await(rest);
                }
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.warn("Relay lets go after a failure and tries again: {}", e.toString());
                letGo();
                pause();
            }
        }
        end();
    }

    /** Sends one batch if this replica may; how long to rest before the next. */
    private Duration step() {
        Producer<String, byte[]> sender = producer;
        if (sender == null) {
            OptionalLong taken = lease.take();
            if (taken.isEmpty()) {
                return LOST;
            }
            sender = begin(taken.getAsLong());
        } else if (!lease.renew(token)) {
            LOG.info("Another relay took over");
            letGo();
            return LOST;
        }
        List<OutboxRow> next = rows.next(batch);
        if (next.isEmpty()) {
            return IDLE;
        }
        send(sender, next);
        if (!rows.markSent(next, lease.name(), token)) {
            LOG.info("Another relay took over while a batch was under way");
            letGo();
        }
        return Duration.ZERO;
    }

    private Producer<String, byte[]> begin(long newToken) {
        Producer<String, byte[]> started = producers.get();
        producer = started;
        token = newToken;
        started.initTransactions();
        LOG.info("This replica relays events now, token {}", newToken);
        return started;
    }

    private static void send(Producer<String, byte[]> sender, List<OutboxRow> next) {
        sender.beginTransaction();
        for (OutboxRow row : next) {
            var _ = sender.send(CloudEvents.toRecord(row)); // the commit fails if any send does
        }
        sender.commitTransaction();
    }

    private void letGo() {
        Producer<String, byte[]> old = producer;
        producer = null;
        if (old != null) {
            try {
                old.close(Duration.ofSeconds(2));
            } catch (KafkaException e) {
                LOG.debug("Producer closed uncleanly", e);
            }
        }
    }

    private void pause() {
        try {
            signal.await(LOST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        boolean held = producer != null;
        letGo();
        if (held) {
            try {
                lease.release(token);
            } catch (RuntimeException e) {
                LOG.debug("Lease was left to expire", e);
            }
        }
    }

    void stop() {
        running = false;
        signal.wake();
    }
}
