package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.TravelProfile;
import org.junit.jupiter.api.Test;

class FlatProfileTest {

    private final TravelProfile profile =
            TravelProfile.flat().from(100, 2_000).from(200, 1_000).from(250, 1_333);
    private final FlatProfile rush = new FlatProfile(profile);

    @Test
    void takesTheFactorOfThePeriodInWhichTheLegStarts() {
        assertThat(arrival(99, 30)).isEqualTo(129);
        assertThat(arrival(100, 30)).isEqualTo(160);
        assertThat(arrival(200, 30)).isEqualTo(230);
    }

    @Test
    void arrivesAsIfItHadWaitedForAQuickerPeriod() {
        assertThat(arrival(169, 30)).isEqualTo(229);
        assertThat(arrival(170, 30)).isEqualTo(230);
        assertThat(arrival(199, 30)).isEqualTo(230);
    }

    @Test
    void followsAllDeparturesAtOnce() {
        var span = new Span();
        long next = 0;
        while (next <= 300) {
            span.leave(next, 300);
            rush.travel(span, 30);
            long until = span.until;
            for (long d = next; d <= until; d++) {
                assertThat(span.then + (d - next) * span.thenSlope).isEqualTo(arrival(d, 30));
            }
            next = until + 1;
        }
    }

    @Test
    void agreesWithTheProfileToTheSecond() {
        for (int seconds = 0; seconds < 150; seconds++) {
            for (long departure = 0; departure <= 300; departure++) {
                assertThat(arrival(departure, seconds))
                        .isEqualTo(profile.arrival(departure, seconds));
            }
        }
    }

    private long arrival(long departure, int seconds) {
        var span = new Span();
        span.leave(departure, departure);
        rush.travel(span, seconds);
        return span.then;
    }
}
