package dev.peisong.gateway.door;

import dev.peisong.common.web.ProblemType;
import dev.peisong.common.web.ProblemWriter;
import dev.peisong.gateway.limits.BodyFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The order in which a request meets the door, its limits and the rest. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {
    /** Pages of ours load nothing from elsewhere and are shown in no frame. */
    private static final String PAGES =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
                    + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Door door, BodyFilter body, ProblemWriter writer) {
        return http.csrf(AbstractHttpConfigurer::disable) // the door checks the token
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(it -> it.policyDirectives(PAGES))
                                        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(
                                                it ->
                                                        it.policy(
                                                                "camera=(self), geolocation=(self), microphone=()"))
                                        .httpStrictTransportSecurity(
                                                it -> it.maxAgeInSeconds(31_536_000))
                                        .frameOptions(it -> it.deny()))
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                PublicDoors.UNCOUNTED,
                                                PublicDoors.OPEN,
                                                PublicDoors.MAP)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(
                                                (request, response, _) -> {
                                                    response.setHeader(
                                                            "WWW-Authenticate", "Bearer");
                                                    writer.write(
                                                            request,
                                                            response,
                                                            ProblemType.UNAUTHENTICATED.because(
                                                                    "Sign in, or send a valid token"));
                                                })
                                        .accessDeniedHandler(
                                                (request, response, _) ->
                                                        writer.write(
                                                                request,
                                                                response,
                                                                ProblemType.FORBIDDEN.because(
                                                                        "Your roles do not allow this"))))
                .addFilterBefore(door, AuthorizationFilter.class)
                .addFilterAfter(body, AuthorizationFilter.class)
                .build();
    }

    /** Filters of the chain above, not of the container. */
    @Bean
    FilterRegistrationBean<Door> doorOnlyInTheChain(Door door) {
        var registration = new FilterRegistrationBean<>(door);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyOnlyInTheChain(BodyFilter body) {
        var registration = new FilterRegistrationBean<>(body);
        registration.setEnabled(false);
        return registration;
    }
}
