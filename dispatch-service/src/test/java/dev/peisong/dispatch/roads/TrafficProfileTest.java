package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.dispatch.roads.TrafficProfile.Period;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficProfileTest {

    private static final TrafficProfile RUSH =
            new TrafficProfile(List.of(new Period(0, 1), new Period(28_800, 2)));

    @Test
    void hoursFollowEachOtherFromMidnight() {
        var profile = TrafficProfile.hourly(Collections.nCopies(24, 1.5));
        assertThat(profile.periods()).hasSize(24).contains(new Period(23 * 3600, 1.5));
    }

    @Test
    void weekendsDiffer() {
        TrafficWeek week = TrafficWeek.of(RUSH, TrafficProfile.FREE);
        assertThat(week.on(DayOfWeek.FRIDAY)).isEqualTo(RUSH);
        assertThat(week.on(DayOfWeek.SATURDAY)).isEqualTo(TrafficProfile.FREE);
        assertThat(TrafficWeek.FREE.on(DayOfWeek.MONDAY)).isEqualTo(TrafficProfile.FREE);
    }

    @Test
    void refusesWhatIsNotADay() {
        refuses(List.of());
        refuses(List.of(new Period(1, 1)));
        refuses(List.of(new Period(0, 1), new Period(0, 1)));
        assertThatThrownBy(() -> TrafficProfile.hourly(List.of(1.0)))
                .hasMessageContaining("24 hours");
        assertThatThrownBy(() -> new Period(0, 0)).hasMessageContaining("0.1 to 10");
        assertThatThrownBy(() -> new Period(0, 11)).hasMessageContaining("0.1 to 10");
        assertThatThrownBy(() -> new Period(24 * 3600, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(List<Period> periods) {
        assertThatThrownBy(() -> new TrafficProfile(periods))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
