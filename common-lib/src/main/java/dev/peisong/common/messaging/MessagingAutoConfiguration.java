package dev.peisong.common.messaging;

import static java.time.ZoneOffset.UTC;

import dev.peisong.common.database.DailyPartitions;
import dev.peisong.common.id.Ids;
import dev.peisong.common.personal.PersonalKeyStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires outbox, relay and inbox for a service; its {@link EventHandler} beans are all it adds. */
@AutoConfiguration(
        afterName = "dev.peisong.common.database.DatabaseAutoConfiguration",
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(MessagingProperties.class)
class MessagingAutoConfiguration {
    private static final Duration PARTITION_ROUND = Duration.ofHours(6);

    /** So long {@code republish} can rebuild a topic from sent rows. */
    private static final int DAYS_KEPT = 7;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    RelaySignal relaySignal() {
        return new RelaySignal();
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock clock, Traces traces, RelaySignal signal) {
        return new Outbox(jdbc, clock, traces, signal);
    }

    @Bean
    KafkaClients kafkaClients(
            MessagingProperties properties, @Value("${peisong.service}") String service) {
        return new KafkaClients(properties, service);
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
    Inbox inbox(JdbcClient jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    Offsets offsets(JdbcClient jdbc) {
        return new Offsets(jdbc);
    }

    @Bean
    ParkedEvents parkedEvents(
            JdbcClient jdbc, @Qualifier("relay") JdbcClient relay, MeterRegistry metrics) {
        ParkedEvents parked = new ParkedEvents(jdbc, relay);
        Gauge.builder("peisong.events.parked", parked, ParkedEvents::countParked).register(metrics);
        return parked;
    }

    @Bean
    EventProcessor eventProcessor(
            List<EventHandler> handlers,
            Inbox inbox,
            ParkedEvents parked,
            Offsets offsets,
            TransactionTemplate transaction,
            Traces traces,
            MeterRegistry metrics,
            MessagingProperties properties) {
        return new EventProcessor(
                handlers,
                inbox,
                parked,
                offsets,
                transaction,
                traces,
                metrics,
                properties.patience());
    }

    @Bean
    KeyTopic keyTopic(
            Outbox outbox, PersonalKeyStore store, TransactionTemplate transaction, Clock clock) {
        return new KeyTopic(outbox, store, transaction, clock);
    }

    @Bean
    ParkedEventController parkedEventController(EventProcessor processor) {
        return new ParkedEventController(processor);
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
    Loop.Source readingEvents(
            KafkaClients clients,
            MessagingProperties properties,
            EventProcessor processor,
            Offsets offsets) {
        int readers = processor.topics().isEmpty() ? 0 : properties.consumers();
        return () ->
                IntStream.rangeClosed(1, readers)
                        .mapToObj(i -> new EventReader("events-" + i, clients, processor, offsets))
                        .map(EventReader::loop)
                        .toList();
    }

    @Bean
    Loop.Source readingKeys(KafkaClients clients, KeyTopic keys) {
        return () -> List.of(new KeyReader(clients, keys).loop());
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

    @Bean
    Messaging messaging(
            KafkaClients clients,
            MessagingProperties properties,
            List<Loop.Source> sources,
            ApplicationEventPublisher availability) {
        return new Messaging(new Topics(clients, properties.replication()), sources, availability);
    }
}
