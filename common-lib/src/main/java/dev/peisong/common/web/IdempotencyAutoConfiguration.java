package dev.peisong.common.web;

import dev.peisong.common.database.DatabaseAutoConfiguration;
import dev.peisong.common.personal.PersonalAutoConfiguration;
import dev.peisong.common.personal.TenantCipher;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Every POST may carry an {@code Idempotency-Key}. */
@AutoConfiguration(
        after = {
            DatabaseAutoConfiguration.class,
            PersonalAutoConfiguration.class,
            WebAutoConfiguration.class
        })
@ConditionalOnProperty(name = "peisong.web.idempotency.enabled", matchIfMissing = true)
class IdempotencyAutoConfiguration {
    /** Spring Security's chain is at -100, and binds the caller. */
    private static final int AFTER_SECURITY = -90;

    @Bean
    IdempotentAnswers idempotentAnswers(
            JdbcClient jdbc, TenantCipher cipher, JsonMapper json, Clock clock) {
        return new IdempotentAnswers(jdbc, cipher, json, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotentAnswers answers,
            TransactionTemplate transaction,
            ProblemWriter problems,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions,
            ObjectProvider<WithoutIdempotency> exempt) {
        var patterns =
                exempt.stream()
                        .flatMap(e -> e.patterns().stream())
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList();
        var filter = new IdempotencyFilter(answers, transaction, problems, exceptions, patterns);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
