package dev.peisong.gateway.driver;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drivers get in, and how long their tokens last.
 *
 * @param access one that goes with each request
 * @param refresh one that gets the next: how long a phone may be out of reach
 * @param code one that a dispatcher shows
 * @param app where phones open the driver's app, such as {@code https://peisong.example/driver/};
 *     null for the address that the dispatcher asks under
 */
@ConfigurationProperties("peisong.driver")
record DriverProperties(
        @DefaultValue("15m") Duration access,
        @DefaultValue("60d") Duration refresh,
        @DefaultValue("10m") Duration code,
        @Nullable URI app) {}
