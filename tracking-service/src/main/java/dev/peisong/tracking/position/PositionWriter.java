package dev.peisong.tracking.position;

import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.MalformedEventException;
import dev.peisong.common.contract.Position;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.KafkaClients;
import dev.peisong.common.messaging.Loop;
import dev.peisong.common.messaging.ReadLoop;
import dev.peisong.common.messaging.ReadLoop.Batch;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.eta.Estimates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes fixes from their topic to the database, a batch at a time, and renews the estimates of the
 * vehicles that moved. Replicas share the partitions; a batch written twice is written once.
 */
@Component
class PositionWriter implements Loop.Source {
    private static final Logger LOG = LoggerFactory.getLogger(PositionWriter.class);

    private final KafkaClients clients;
    private final LastPositions positions;
    private final Estimates estimates;

    PositionWriter(KafkaClients clients, LastPositions positions, Estimates estimates) {
        this.clients = clients;
        this.positions = positions;
        this.estimates = estimates;
    }

    @Override
    public List<Loop> make() {
        return List.of(new ReadLoop("positions", this::open, this::read).loop());
    }

    private Consumer<String, byte[]> open() {
        Consumer<String, byte[]> consumer = clients.groupConsumer("positions");
        consumer.subscribe(List.of(Topic.POSITION));
        return consumer;
    }

    private void read(Batch batch) {
        byTenant(batch.records()).forEach(this::write);
        batch.commit();
    }

    private void write(UUID tenant, List<Position> batch) {
        Tenancy.runAsSystem(
                tenant,
                () -> {
                    positions.store(batch);
                    newest(batch).values().forEach(this::estimate);
                });
    }

    private void estimate(Position fix) {
        estimates.vehicleSeen(fix.vehicleId(), fix.point(), fix.occurredAt());
    }

    private static Map<UUID, Position> newest(List<Position> batch) {
        BinaryOperator<Position> later =
                BinaryOperator.maxBy(Comparator.comparing(Position::occurredAt));
        return batch.stream().collect(Collectors.toMap(Position::vehicleId, p -> p, later));
    }

    private static Map<UUID, List<Position>> byTenant(ConsumerRecords<String, byte[]> records) {
        Map<UUID, List<Position>> batches = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                batches.computeIfAbsent(tenantOf(record), _ -> new ArrayList<>())
                        .add(EventCodec.read(record.value(), Position.class));
            } catch (MalformedEventException | IllegalArgumentException e) {
                LOG.warn("A position that cannot be read is passed over: {}", e.getMessage());
            }
        }
        return batches;
    }

    static UUID tenantOf(ConsumerRecord<?, ?> record) {
        var header = record.headers().lastHeader(PositionStream.TENANT);
        if (header == null) {
            throw new IllegalArgumentException("it names no tenant");
        }
        return UUID.fromString(new String(header.value(), StandardCharsets.UTF_8));
    }
}
