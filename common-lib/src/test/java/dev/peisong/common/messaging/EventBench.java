package dev.peisong.common.messaging;

import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.id.Ids;
import dev.peisong.common.testing.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The other services, for the test of one: says their events on the real broker and hears what the
 * service under test says. Keep to tenants of your own; the broker is shared by all test classes.
 */
public final class EventBench implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaClients clients =
            new KafkaClients(
                    new MessagingProperties(
                            Backends.kafka(),
                            "bench",
                            (short) 1,
                            1,
                            1,
                            PATIENCE,
                            PATIENCE,
                            Map.of()),
                    "bench");
    private final KafkaProducer<String, byte[]> producer = clients.producer();
    private final KafkaConsumer<String, byte[]> consumer = clients.assignedConsumer();
    private final Map<UUID, Long> versions = new ConcurrentHashMap<>();
    private final List<Envelope> heard = new ArrayList<>();

    /** Topics must exist: open it once the service under test is up. */
    public EventBench() {
        List<TopicPartition> all = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            IntStream.range(0, Topic.PARTITIONS)
                    .forEach(p -> all.add(new TopicPartition(topic.topicName(), p)));
        }
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Says the next event of an aggregate, as its service would; returns what was sent. */
    public Envelope say(UUID tenantId, DomainEvent event, UUID aggregateId, UUID key) {
        return sayVersion(
                tenantId, event, aggregateId, key, versions.merge(aggregateId, 1L, Long::sum));
    }

    /** Says an event with a version of your choice: a duplicate, a gap. */
    public Envelope sayVersion(
            UUID tenantId, DomainEvent event, UUID aggregateId, UUID key, long version) {
        Topic topic = Topic.of(event);
        Envelope envelope =
                new Envelope(
                        Ids.next(),
                        EventCodec.typeOf(event),
                        topic,
                        tenantId,
                        aggregateId,
                        key,
                        version,
                        1,
                        Instant.now(),
                        null,
                        event);
        sayAgain(envelope);
        return envelope;
    }

    /** Sends the very same message once more. */
    public void sayAgain(Envelope e) {
        send(e, EventCodec.write(e.event()));
    }

    /** Sends the headers of an event with another body: poison. */
    public void sayPoison(
            UUID tenantId, DomainEvent like, UUID aggregateId, UUID key, byte[] body) {
        Envelope e =
                new Envelope(
                        Ids.next(),
                        EventCodec.typeOf(like),
                        Topic.of(like),
                        tenantId,
                        aggregateId,
                        key,
                        versions.merge(aggregateId, 1L, Long::sum),
                        1,
                        Instant.now(),
                        null,
                        like);
        send(e, body);
    }

    private void send(Envelope e, byte[] body) {
        OutboxRow row =
                new OutboxRow(
                        e.tenantId(),
                        e.id(),
                        e.topic().topicName(),
                        e.key().toString(),
                        e.aggregateId(),
                        e.version(),
                        e.epoch(),
                        e.type(),
                        body,
                        e.traceparent(),
                        e.time());
        try {
            producer.send(CloudEvents.toRecord(row)).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Waits until an event was said that matches, from the beginning of the topics on.
     *
     * @throws AssertionError when none was, with the types that the tenant's topics hold
     */
    public <E extends DomainEvent> E await(UUID tenantId, Class<E> type, Predicate<E> matches) {
        Instant deadline = Instant.now().plus(PATIENCE);
        do {
            @Nullable E found = find(tenantId, type, matches);
            if (found != null) {
                return found;
            }
            poll();
        } while (Instant.now().isBefore(deadline));
        List<String> said =
                heard.stream()
                        .filter(e -> e.tenantId().equals(tenantId))
                        .map(Envelope::type)
                        .toList();
        throw new AssertionError("No such %s was said; said were %s".formatted(type, said));
    }

    public <E extends DomainEvent> E await(UUID tenantId, Class<E> type) {
        return await(tenantId, type, _ -> true);
    }

    /** Everything of the tenant that was said until now, in order per key. */
    public List<Envelope> heard(UUID tenantId) {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
        while (ends.entrySet().stream()
                .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            poll();
        }
        return heard.stream().filter(e -> e.tenantId().equals(tenantId)).toList();
    }

    private <E extends DomainEvent> @Nullable E find(
            UUID tenantId, Class<E> type, Predicate<E> matches) {
        for (Envelope envelope : heard) {
            if (envelope.tenantId().equals(tenantId) && type.isInstance(envelope.event())) {
                E event = type.cast(envelope.event());
                if (matches.test(event)) {
                    return event;
                }
            }
        }
        return null;
    }

    private void poll() {
        consumer.poll(Duration.ofMillis(100))
                .forEach(
                        record -> {
                            Inbound inbound = CloudEvents.fromRecord(record);
                            if (inbound.isReadable() && isEvent(inbound)) {
                                heard.add(inbound.envelope());
                            }
                        });
    }

    private static boolean isEvent(Inbound inbound) {
        try {
            var _ = inbound.envelope();
            return true;
        } catch (RuntimeException poison) {
            return false;
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
