package dev.peisong.common.messaging;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Wires outbox, relay and inbox for a service; its {@link EventHandler} beans are all it adds. */
@AutoConfiguration(
        afterName = "dev.peisong.common.database.DatabaseAutoConfiguration",
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@EnableConfigurationProperties(MessagingProperties.class)
@Import({SayingConfiguration.class, HearingConfiguration.class})
class MessagingAutoConfiguration {
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
    KafkaClients kafkaClients(
            MessagingProperties properties, @Value("${peisong.service}") String service) {
        return new KafkaClients(properties, service);
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
