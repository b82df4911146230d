package dev.peisong.common.messaging;

import static java.time.ZoneOffset.UTC;

import dev.peisong.common.database.DailyPartitions;
import dev.peisong.common.id.Ids;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what a service says: outbox, relay, and the partitions that keep what was sent. */
@Configuration(proxyBeanMethods = false)
class SayingConfiguration {
    private static final Duration PARTITION_ROUND = Duration.ofHours(6);

    /** Sent rows are kept so long, as all that a lost topic could be rebuilt from. */
    private static final int DAYS_KEPT = 7;

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock clock, Traces traces, RelaySignal signal) {
        return new Outbox(jdbc, clock, traces, signal);
    }

    @Bean
    UnsentRows unsentRows(@Qualifier("relay") JdbcClient relay, MeterRegistry metrics) {
        UnsentRows rows = new UnsentRows(relay);
        Gauge.builder("peisong.outbox.unsent", rows, r -> r.backlog().rows()).register(metrics);
        Gauge.builder("peisong.outbox.oldest", rows, r -> r.backlog().oldestSeconds())
                .baseUnit("seconds")
                .register(metrics);
        return rows;
    }

    @Bean
    Loop.Source relaying(
            KafkaClients clients,
            MessagingProperties properties,
            UnsentRows rows,
            RelaySignal signal,
            @Qualifier("relay") JdbcClient jdbc) {
        return () -> {
            String holder = UUID.randomUUID().toString();
            Lease lease = new Lease(jdbc, "relay", holder, properties.lease());
            Relay relay =
                    new Relay(lease, rows, clients::relayProducer, signal, properties.batch());
            return List.of(new Loop("relay", relay, relay::stop));
        };
    }

    @Bean
    Loop.Source keepingPartitions(Clock clock, @Qualifier("owner") JdbcClient owner) {
        DailyPartitions outbox =
                new DailyPartitions(
                        owner,
                        "outbox",
                        DAYS_KEPT,
                        day -> Ids.firstAt(day.atStartOfDay(UTC).toInstant()).toString(),
                        "sent_at IS NULL");
        return () -> {
            Periodic daily =
                    new Periodic(
                            PARTITION_ROUND,
                            () -> outbox.maintain(LocalDate.ofInstant(clock.instant(), UTC)));
            return List.of(new Loop("partitions", daily, daily::stop));
        };
    }
}
