package dev.peisong.dispatch.planning;

import dev.peisong.common.web.WithoutIdempotency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Previews change nothing, so no answer of theirs is kept. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

    @Bean
    WithoutIdempotency previewsChangeNothing() {
        return WithoutIdempotency.of("/api/v1/plans/*/preview");
    }
}
