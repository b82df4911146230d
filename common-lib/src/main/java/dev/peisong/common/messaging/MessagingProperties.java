package dev.peisong.common.messaging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the service reaches Kafka.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param namespace sets apart the groups and relays of installations that share a broker
 * @param replication copies of each topic that start-up creates; 3 wherever there are three brokers
 * @param consumers threads that apply events
 * @param batch rows that the relay sends in one Kafka transaction
 * @param lease how long a silent relay keeps its right to send
 * @param patience how long an event that waits for another is left between tries, at most
 * @param properties passed to every Kafka client, e.g. for TLS
 */
@Validated
@ConfigurationProperties("peisong.kafka")
public record MessagingProperties(
        @NotBlank String bootstrapServers,
        @DefaultValue("peisong") @NotBlank String namespace,
        @DefaultValue("1") @Min(1) @Max(7) short replication,
        @DefaultValue("2") @Min(1) @Max(24) int consumers,
        @DefaultValue("500") @Min(1) @Max(5000) int batch,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("10s") Duration patience,
        @DefaultValue Map<String, String> properties) {}
