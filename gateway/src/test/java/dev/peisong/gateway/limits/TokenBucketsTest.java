package dev.peisong.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final TokenBuckets buckets = new TokenBuckets(60, 2);

    @Test
    void aMinutesWorthMayComeAtOnceAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.take("a", NOON).passed()).isTrue();
        }
        var refused = buckets.take("a", NOON);
        assertThat(refused.passed()).isFalse();
        assertThat(refused.retryIn()).hasSeconds(1);
        assertThat(refused.full()).hasSeconds(60);
        assertThat(buckets.take("a", NOON.plusMillis(999)).passed()).isFalse();
        assertThat(buckets.take("a", NOON.plusMillis(1000)).passed()).isTrue();
        assertThat(buckets.take("a", NOON.plusMillis(1000)).passed()).isFalse();
    }

    @Test
    void clientsDoNotShareAndLookingCostsNothing() {
        for (int i = 0; i < 60; i++) {
            buckets.take("a", NOON);
        }
        assertThat(buckets.look("b", NOON).remaining()).isEqualTo(60);
        assertThat(buckets.look("b", NOON).remaining()).isEqualTo(60);
        assertThat(buckets.take("b", NOON).remaining()).isEqualTo(59);
    }

    @Test
    void aBucketNeverHoldsMoreThanAMinutesWorthAndTimeNeverRunsBack() {
        buckets.take("a", NOON);
        assertThat(buckets.take("a", NOON.plusSeconds(3600)).remaining()).isEqualTo(59);
        assertThat(buckets.take("a", NOON).remaining()).isEqualTo(58);
    }

    @Test
    void theLeastRecentClientIsForgotten() {
        buckets.take("a", NOON);
        buckets.take("b", NOON);
        buckets.take("c", NOON);
        assertThat(buckets.look("a", NOON).remaining()).isEqualTo(60);
        assertThat(buckets.look("c", NOON).remaining()).isEqualTo(59);
    }
}
