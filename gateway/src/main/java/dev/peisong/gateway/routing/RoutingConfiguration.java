package dev.peisong.gateway.routing;

import dev.peisong.common.web.WithoutIdempotency;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Every route of the gateway. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    RouterFunction<ServerResponse> toServices() {
        return Arrays.stream(Service.values())
                .flatMap(it -> Stream.of(Routes.api(it), Routes.description(it)))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** A call for a service is that service's to remember, and no transaction of ours. */
    @Bean
    WithoutIdempotency servicesKeepTheirOwnKeys() {
        return new WithoutIdempotency(
                Arrays.stream(Service.values()).flatMap(Service::patterns).toList());
    }
}
