package dev.peisong.common.messaging;

import dev.peisong.common.personal.PersonalKeyStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what a service hears: events by way of the inbox, and recipients' keys. */
@Configuration(proxyBeanMethods = false)
class HearingConfiguration {
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
    ParkedEventController parkedEventController(EventProcessor processor) {
        return new ParkedEventController(processor);
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
    KeyTopic keyTopic(
            Outbox outbox, PersonalKeyStore store, TransactionTemplate transaction, Clock clock) {
        return new KeyTopic(outbox, store, transaction, clock);
    }

    @Bean
    Loop.Source readingKeys(KafkaClients clients, KeyTopic keys) {
        return () -> List.of(new KeyReader(clients, keys).loop());
    }
}
