package dev.peisong.dispatch.execution;

import dev.peisong.common.web.WithoutIdempotency;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Actions carry ids of their own, and each commits by itself whatever becomes of its batch. */
@Configuration(proxyBeanMethods = false)
class ActionsConfiguration {

    @Bean
    WithoutIdempotency actionsAreTheirOwnKeys() {
        return WithoutIdempotency.of("/api/v1/driver/actions", "/api/v1/routes/actions");
    }

    @Bean
    Gauge keptActionsThatWait(KeptActions kept, MeterRegistry metrics) {
        return Gauge.builder("peisong.actions.kept", kept, KeptActions::countOpen)
                .register(metrics);
    }
}
