package dev.peisong.gateway.limits;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often a client may ask this replica.
 *
 * @param client calls a minute of one user, key or device; as many may come at once
 * @param anonymous calls a minute of one address without a valid credential: sign-ins, tracking
 *     links, guesses
 * @param map tiles and styles a minute of one address, whoever asks: a page shows forty at once,
 *     and a browser keeps them
 * @param remembered how many clients are counted at once; the least recent are forgotten beyond it
 */
@Validated
@ConfigurationProperties("peisong.limits.rate")
record RateLimits(
        @DefaultValue("1200") @Min(1) int client,
        @DefaultValue("120") @Min(1) int anonymous,
        @DefaultValue("6000") @Min(1) int map,
        @DefaultValue("100000") @Min(100) int remembered) {
    static final Duration WINDOW = Duration.ofMinutes(1);
}
