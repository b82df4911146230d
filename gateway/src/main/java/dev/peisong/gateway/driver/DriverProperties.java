package dev.peisong.gateway.driver;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a driver's tokens last.
 *
 * @param access one that goes with each request
 * @param refresh one that gets the next: how long a phone may be out of reach
 */
@ConfigurationProperties("peisong.driver")
record DriverProperties(
        @DefaultValue("15m") Duration access, @DefaultValue("60d") Duration refresh) {}
