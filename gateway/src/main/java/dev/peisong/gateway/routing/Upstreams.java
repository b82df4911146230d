package dev.peisong.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every service with its instances, each behind a circuit breaker and bulkheads. */
@Component
final class Upstreams {
    private final Map<Service, Upstream> all = new EnumMap<>(Service.class);

    Upstreams(ServiceAddresses addresses, RoutingProperties properties, MeterRegistry meters) {
        var breakers = CircuitBreakerRegistry.of(breaker(properties));
        var bulkheads = BulkheadRegistry.ofDefaults();
        for (Service service : Service.values()) {
            List<Instance> instances =
                    addresses.of(service).stream()
                            .map(it -> instance(service, it, breakers))
                            .toList();
            String name = service.label();
            all.put(
                    service,
                    new Upstream(
                            service,
                            instances,
                            bulkhead(bulkheads, name, properties.concurrentCalls()),
                            bulkhead(
                                    bulkheads, name + "-streams", properties.concurrentStreams())));
        }
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
    }

    Upstream of(Service service) {
        return Objects.requireNonNull(all.get(service));
    }

    private static Instance instance(
            Service service, URI address, CircuitBreakerRegistry breakers) {
        String name = service.label() + "@" + address.getAuthority();
        return new Instance(address, breakers.circuitBreaker(name));
    }

    private static CircuitBreakerConfig breaker(RoutingProperties properties) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(properties.breakerCalls())
                .minimumNumberOfCalls(Math.max(1, properties.breakerCalls() / 2))
                .failureRateThreshold(50)
                .waitDurationInOpenState(properties.breakerOpen())
                .permittedNumberOfCallsInHalfOpenState(3)
                .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
                .build();
    }

    private static Bulkhead bulkhead(BulkheadRegistry registry, String name, int calls) {
        var config =
                BulkheadConfig.custom()
                        .maxConcurrentCalls(calls)
                        .maxWaitDuration(Duration.ZERO)
                        .build();
        return registry.bulkhead(name, config);
    }
}
