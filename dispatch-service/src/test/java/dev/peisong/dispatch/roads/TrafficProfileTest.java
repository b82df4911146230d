package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.dispatch.roads.TrafficProfile.Period;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrafficProfileTest {

    private static final int HOUR = 3_600;

    /** Half the pace from eight to nine. */
    private static final TrafficProfile RUSH =
            new TrafficProfile(
                    List.of(new Period(0, 1), new Period(8 * HOUR, 0.5), new Period(9 * HOUR, 1)));

    @Test
    void aDriveGoesOnAtThePaceOfEachPeriod() {
        assertThat(RUSH.seconds(600, 7 * HOUR)).isEqualTo(600);
        assertThat(RUSH.seconds(600, 8 * HOUR)).isEqualTo(1_200);
        assertThat(RUSH.seconds(600, 8 * HOUR - 300)).isEqualTo(300 + 600);
        assertThat(RUSH.seconds(600, 9 * HOUR - 300)).isEqualTo(300 + 450);
        assertThat(RUSH.seconds(2 * HOUR, 8 * HOUR - 300)).isEqualTo(2 * HOUR + 1_800);
    }

    @Test
    void theDayBeginsAgainAtMidnight() {
        var slowMorning = new TrafficProfile(List.of(new Period(0, 0.5), new Period(HOUR, 1)));
        assertThat(slowMorning.seconds(600, 24 * HOUR - 300)).isEqualTo(300 + 600);
        assertThat(slowMorning.seconds(600, 24 * HOUR + 60)).isEqualTo(1_200);
        assertThat(slowMorning.seconds(600, -300)).isEqualTo(300 + 600);
    }

    /** First in, first out: who leaves later does not arrive earlier. */
    @Test
    void leavingLaterNeverMeansArrivingEarlier() {
        Random random = new Random(1);
        for (int day = 0; day < 50; day++) {
            TrafficProfile profile =
                    TrafficProfile.hourly(
                            IntStream.range(0, 24)
                                    .mapToObj(hour -> random.nextDouble(0.1, 3))
                                    .toList());
            double free = random.nextDouble(1, 4 * HOUR);
            double last = -1;
            for (int departure = 0; departure < 26 * HOUR; departure += 7) {
                double arrival = departure + profile.seconds(free, departure);
                assertThat(arrival).isGreaterThanOrEqualTo(last - 1e-6);
                last = arrival;
            }
        }
    }

    @Test
    void aMatrixIsFirstInFirstOutInWholeSeconds() {
        var seconds = new Square(2);
        seconds.set(0, new int[] {0, 1_777});
        seconds.set(1, new int[] {TravelMatrix.UNREACHABLE, 0});
        var meters = new Square(2);
        meters.set(0, new int[] {0, 20_000});
        meters.set(1, new int[] {TravelMatrix.UNREACHABLE, 0});
        var free = new TravelMatrix(seconds, meters);
        TravelMatrix matrix = free.on(RUSH);
        int last = 0;
        for (int departure = 7 * HOUR; departure < 10 * HOUR; departure++) {
            int arrival = departure + matrix.seconds(0, 1, departure);
            assertThat(arrival).isGreaterThanOrEqualTo(last);
            last = arrival;
        }
        assertThat(matrix.seconds(0, 1, 8 * HOUR)).isEqualTo(2 * 1_777);
        assertThat(matrix.seconds(1, 0, 8 * HOUR)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(matrix.meters(0, 1)).isEqualTo(20_000);
    }

    @Test
    void freeRoadsChangeNothing() {
        assertThat(TrafficProfile.FREE.seconds(1_234.5, 80_000)).isCloseTo(1_234.5, within(1e-6));
        assertThat(TrafficWeek.FREE.on(DayOfWeek.MONDAY)).isEqualTo(TrafficProfile.FREE);
    }

    @Test
    void weekendsDiffer() {
        TrafficWeek week = TrafficWeek.of(RUSH, TrafficProfile.FREE);
        assertThat(week.on(DayOfWeek.FRIDAY)).isEqualTo(RUSH);
        assertThat(week.on(DayOfWeek.SATURDAY)).isEqualTo(TrafficProfile.FREE);
    }

    @Test
    void refusesPeriodsThatAreNotADay() {
        refuses(List.of());
        refuses(List.of(new Period(1, 1)));
        refuses(List.of(new Period(0, 1), new Period(0, 1)));
        assertThatThrownBy(() -> new Period(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(24 * HOUR, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(List<Period> periods) {
        assertThatThrownBy(() -> new TrafficProfile(periods))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
