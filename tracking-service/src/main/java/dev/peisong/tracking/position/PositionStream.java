package dev.peisong.tracking.position;

import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.Position;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Puts fixes on their topic, keyed by vehicle, without a database on the way. */
@Component
class PositionStream implements DisposableBean {
    static final String TENANT = "ce_tenant";
    private static final long PATIENCE_SECONDS = 20;

    private final KafkaProducer<String, byte[]> producer;

    PositionStream(KafkaClients clients) {
        this.producer = clients.producer();
    }

    /**
     * Returns when every fix is acknowledged.
     *
     * @throws IllegalStateException when Kafka does not take them: the caller sends the batch again
     */
    void send(UUID tenantId, List<Position> positions) {
        List<Future<RecordMetadata>> sent =
                positions.stream().map(p -> producer.send(record(tenantId, p))).toList();
        try {
            for (Future<RecordMetadata> one : sent) {
                var _ = one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Positions were not acknowledged: send them again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted: send the positions again", e);
        }
    }

    private static ProducerRecord<String, byte[]> record(UUID tenantId, Position position) {
        var record =
                new ProducerRecord<>(
                        Topic.POSITION,
                        position.vehicleId().toString(),
                        EventCodec.write(position));
        record.headers().add(TENANT, tenantId.toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(5));
    }
}
