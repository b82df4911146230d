package dev.peisong.quickstart.demo.driving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlayedClockTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final PlayedClock clock = new PlayedClock(MORNING, 100_000);

    @Test
    void standsStillWhileThePlatformIsAsked() {
        try (var _ = clock.standStill()) {
            Instant before = clock.now();
            try (var _ = clock.standStill()) {
                aMoment();
            }
            aMoment();

            assertThat(clock.now()).isEqualTo(before);
        }
    }

    @Test
    void runsOnAfterwards() {
        Instant before;
        try (var _ = clock.standStill()) {
            before = clock.now();
        }

        clock.sleepUntil(before.plusSeconds(3600));

        assertThat(clock.now()).isAfterOrEqualTo(before.plusSeconds(3600));
    }

    @Test
    void whoeverSleepsIsNotWokenByACall() {
        Instant noon = MORNING.plus(Duration.ofHours(4));
        var sleeper = CompletableFuture.runAsync(() -> clock.sleepUntil(noon));

        try (var _ = clock.standStill()) {
            aMoment();
        }
        sleeper.join();

        assertThat(clock.now()).isAfterOrEqualTo(noon);
    }

    @Test
    void skipsAheadOnly() {
        clock.skipTo(MORNING.plus(Duration.ofDays(1)));
        clock.skipTo(MORNING);

        assertThat(clock.now()).isAfterOrEqualTo(MORNING.plus(Duration.ofDays(1)));
    }

    /** Minutes, in the story. */
    private static void aMoment() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < 2_000_000) {
            Thread.onSpinWait();
        }
    }
}
