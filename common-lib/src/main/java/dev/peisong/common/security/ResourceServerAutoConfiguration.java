package dev.peisong.common.security;

import dev.peisong.common.tenancy.CallerTaskDecorator;
import dev.peisong.common.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * A stateless resource server: no call without a token of the gateway's. {@code
 * peisong.security.enabled=false} leaves the filter chain to the service, which the gateway does.
 */
@AutoConfiguration(
        before = {
            OAuth2ResourceServerAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableMethodSecurity
@EnableConfigurationProperties(JwtProperties.class)
class ResourceServerAutoConfiguration {
    private static final String[] OPEN = {
        "/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CallerTaskDecorator callerTaskDecorator() {
        return new CallerTaskDecorator();
    }

    @Bean
    @ConditionalOnProperty("peisong.jwt.signing-key-file")
    JwtMinter jwtMinter(JwtProperties properties, Clock clock) {
        var file = needed(properties.signingKeyFile(), "signing-key-file");
        return new JwtMinter(JwtMinter.readKey(file), properties.lifetime(), clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "peisong.security.enabled", matchIfMissing = true)
    static class Chain {

        @Bean
        JwtDecoder jwtDecoder(JwtProperties properties, Clock clock) {
            var keys = new KeysFile(needed(properties.keysFile(), "keys-file"), clock);
            return AccessTokens.decoder(keys, properties.skew(), clock);
        }

        @Bean
        SecurityFilterChain tokensOnly(
                HttpSecurity http,
                JwtDecoder decoder,
                ProblemWriter writer,
                ObjectProvider<PublicPaths> publicPaths) {
            var problems = new SecurityProblems(writer);
            var open =
                    publicPaths.stream()
                            .flatMap(paths -> paths.patterns().stream())
                            .toArray(String[]::new);
            return http.csrf(AbstractHttpConfigurer::disable) // no cookies, nothing to forge
                    .sessionManagement(
                            s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(
                            requests ->
                                    requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                            .permitAll()
                                            .requestMatchers(OPEN)
                                            .permitAll()
                                            .requestMatchers(open)
                                            .permitAll()
                                            .anyRequest()
                                            .authenticated())
                    .oauth2ResourceServer(
                            server ->
                                    server.authenticationEntryPoint(problems)
                                            .accessDeniedHandler(problems)
                                            .jwt(
                                                    jwt ->
                                                            jwt.decoder(decoder)
                                                                    .jwtAuthenticationConverter(
                                                                            new CallerAuthentication
                                                                                    .FromToken())))
                    .exceptionHandling(
                            handling ->
                                    handling.authenticationEntryPoint(problems)
                                            .accessDeniedHandler(problems))
                    .addFilterAfter(new CallerFilter(), AuthorizationFilter.class)
                    .build();
        }
    }

    private static Path needed(@Nullable Path file, String property) {
        if (file == null) {
            throw new IllegalStateException("Set peisong.jwt." + property);
        }
        return file;
    }
}
