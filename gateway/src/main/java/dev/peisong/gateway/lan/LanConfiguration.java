package dev.peisong.gateway.lan;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Opens the second door where it is wanted; without it nothing is different. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("peisong.lan.port")
class LanConfiguration {

    @Bean
    LanDoor lanDoor(LanProperties properties) {
        return new LanDoor(properties);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> openLanDoor(LanDoor door) {
        return factory -> factory.addAdditionalConnectors(door.connector());
    }

    @Bean
    AuthorityController authorityController(LanProperties properties) {
        return new AuthorityController(properties);
    }

    @Bean
    FilterRegistrationBean<InsideOnly> insideOnly(LanDoor door) {
        var registration = new FilterRegistrationBean<>(new InsideOnly(door));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/actuator/*", "/actuator");
        return registration;
    }
}
