package dev.peisong.tracking.links;

import dev.peisong.common.security.PublicPaths;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the paths below a tracking link to whoever has it. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {
    /** After Spring Security's chain at -100, before idempotency at -90. */
    private static final int BETWEEN = -95;

    @Bean
    PublicPaths publicTracking() {
        return PublicPaths.of("/api/v1/public/**");
    }

    @Bean
    FilterRegistrationBean<LinkFilter> linkFilter(TrackingLinks links) {
        var registration = new FilterRegistrationBean<>(new LinkFilter(links));
        registration.addUrlPatterns(LinkFilter.PATH + "*");
        registration.setOrder(BETWEEN);
        return registration;
    }
}
