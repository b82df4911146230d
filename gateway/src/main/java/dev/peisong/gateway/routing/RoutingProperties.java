package dev.peisong.gateway.routing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the gateway waits for services and how much it asks of them. Time-outs are idle times,
 * between packets, so that a long upload or stream is not cut while it moves.
 *
 * @param streamIdle for event streams, whose heartbeat comes every 15 s
 * @param attempts in all, for calls that are safe to repeat
 * @param backoff before the second attempt; doubled, with jitter, before each later one
 * @param concurrentCalls to one service at once; more are answered 503
 * @param concurrentStreams to one service at once
 * @param breakerCalls how many of an instance's last calls its circuit breaker looks at; it opens
 *     when half of at least half as many failed
 * @param breakerOpen how long an instance is left alone then
 * @param sessionCheck how often a stream asks whether its caller is still signed in
 */
@Validated
@ConfigurationProperties("peisong.routing")
record RoutingProperties(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("60s") Duration streamIdle,
        @DefaultValue("3") @Min(1) @Max(5) int attempts,
        @DefaultValue("100ms") Duration backoff,
        @DefaultValue("200") @Min(1) int concurrentCalls,
        @DefaultValue("1000") @Min(1) int concurrentStreams,
        @DefaultValue("20") @Min(2) int breakerCalls,
        @DefaultValue("5s") Duration breakerOpen,
        @DefaultValue("10s") Duration sessionCheck) {}
