package dev.peisong.gateway.door;

import dev.peisong.common.web.WithoutIdempotency;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the gateway's own POSTs take no Idempotency-Key. */
@Configuration(proxyBeanMethods = false)
class WithoutKeys {

    /**
     * Signing in, moving a session, codes and token endpoints answer with secrets and are harmless
     * to repeat. Organisations are founded before there is a tenant to keep an answer for: their
     * slug is taken once, so asking again founds nothing and says so.
     */
    @Bean
    WithoutIdempotency secretsAndOrganisations() {
        return WithoutIdempotency.of(
                "/api/v1/session/**",
                "/api/v1/training/**",
                "/api/v1/oauth2/token",
                "/api/v1/driver-tokens/**",
                "/api/v1/driver-codes",
                "/api/v1/tenants/**");
    }
}
