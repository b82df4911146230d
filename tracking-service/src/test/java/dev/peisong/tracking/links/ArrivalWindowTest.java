package dev.peisong.tracking.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.links.ArrivalWindow.Basis;
import dev.peisong.tracking.links.ArrivalWindow.Known;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a customer is told narrows as more is known, and is honest about what is not. */
class ArrivalWindowTest {
    private static final Instant TEN = Instant.parse("2026-05-04T10:00:00Z");
    private static final TimeWindow MORNING = new TimeWindow(at(-120), at(120));

    @Test
    void itNarrowsFromThePromiseToThePlanToTheEstimate() {
        var promised = window(new Known(MORNING, null, null), at(-300));
        var planned = window(new Known(MORNING, TEN, null), at(-180));
        assertThat(promised.basis()).isEqualTo(Basis.PROMISED);
        assertThat(planned).isEqualTo(new ArrivalWindow(at(-60), at(60), Basis.PLANNED, false));
        Duration before = width(planned);
        for (int minutes : new int[] {120, 90, 60, 30, 15, 5, 1}) {
            Instant now = at(-minutes);
            var live = window(new Known(MORNING, TEN, now), now);
            assertThat(width(live)).isLessThanOrEqualTo(before);
            assertThat(live.from()).isBeforeOrEqualTo(TEN);
            assertThat(live.to()).isAfter(TEN);
            before = width(live);
        }
        assertThat(before).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void silenceWidensIt() {
        var heard = window(new Known(null, TEN, at(-20)), at(-20));
        var silent = window(new Known(null, TEN, at(-60)), at(-20));
        assertThat(silent.to()).isAfter(heard.to());
        assertThat(silent.from()).isEqualTo(heard.from());
    }

    @Test
    void itNeverLiesInThePast() {
        var overdue = window(new Known(MORNING, TEN, at(0)), at(45));
        assertThat(overdue.to()).isAfter(at(45));
        var notLeft = window(new Known(MORNING, TEN, null), at(90));
        assertThat(notLeft.to()).isAfter(at(90));
        assertThat(notLeft.late()).isFalse();
    }

    @Test
    void whoIsEarlyWaitsAndWhoIsLateSaysSo() {
        var afternoon = new TimeWindow(at(60), at(180));
        var early = window(new Known(afternoon, TEN, at(-30)), at(-30));
        assertThat(early.from()).isEqualTo(at(60));
        assertThat(early.late()).isFalse();
        var late = window(new Known(MORNING, at(150), at(60)), at(60));
        assertThat(late.late()).isTrue();
        assertThat(ArrivalWindow.of(new Known(null, null, null), TEN)).isNull();
    }

    @Test
    void aPlaceIsToldToAboutHalfAKilometre() {
        for (double latitude = -60; latitude <= 60; latitude += 7.3) {
            for (double longitude = -170; longitude <= 170; longitude += 37.7) {
                var exact = new GeoPoint(latitude, longitude);
                var told = Whereabouts.coarse(exact);
                assertThat(told.distanceMetersTo(exact)).isLessThan(410);
                assertThat(Whereabouts.coarse(told)).isEqualTo(told);
            }
        }
    }

    private static ArrivalWindow window(Known known, Instant now) {
        @Nullable ArrivalWindow window = ArrivalWindow.of(known, now);
        return Objects.requireNonNull(window);
    }

    private static Duration width(ArrivalWindow window) {
        return Duration.between(window.from(), window.to());
    }

    private static Instant at(int minutesAfterTen) {
        return TEN.plusSeconds(60L * minutesAfterTen);
    }
}
