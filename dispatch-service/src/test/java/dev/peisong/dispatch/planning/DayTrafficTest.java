package dev.peisong.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.TestDepots;
import dev.peisong.dispatch.roads.TrafficProfile;
import dev.peisong.dispatch.roads.TrafficWeek;
import dev.peisong.optimizer.problem.TravelProfile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayTrafficTest {
    private static final Depot SHANGHAI = TestDepots.depot("Asia/Shanghai", 4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void hoursAreThoseOfTheDepotsClockAndEndWithTheNextMorning() {
        var traffic = DayTraffic.of(SHANGHAI, MONDAY, week(8, 2.0, 2, 3.0));
        assertThat(traffic.seconds(600, Instant.parse("2026-03-02T08:00:00+08:00")))
                .isEqualTo(1200);
        assertThat(traffic.seconds(600, Instant.parse("2026-03-02T07:00:00+08:00"))).isEqualTo(600);
        assertThat(traffic.seconds(600, Instant.parse("2026-03-02T08:55:00+08:00"))).isEqualTo(900);
        assertThat(traffic.seconds(600, Instant.parse("2026-03-03T02:00:00+08:00")))
                .isEqualTo(1800);
        assertThat(traffic.seconds(601, Instant.parse("2026-03-03T12:00:00+08:00"))).isEqualTo(601);
    }

    /** On that night clocks in Berlin go from two to three. */
    @Test
    void anHourThatClocksLeaveOutHasNoTraffic() {
        var berlin = TestDepots.depot("Europe/Berlin", 4);
        var day = LocalDate.of(2026, 3, 28);
        var sunday = Map.of(DayOfWeek.SUNDAY, hours(2, 5.0, 3, 2.0));
        var traffic = DayTraffic.of(berlin, day, new TrafficWeek(sunday));
        assertThat(traffic.seconds(60, Instant.parse("2026-03-29T00:30:00Z"))).isEqualTo(60);
        assertThat(traffic.seconds(60, Instant.parse("2026-03-29T01:30:00Z"))).isEqualTo(120);
        assertThat(traffic.seconds(60, Instant.parse("2026-03-29T02:30:00Z"))).isEqualTo(60);
    }

    @Test
    void freeRoadsNeedNoProfile() {
        assertThat(DayTraffic.of(SHANGHAI, MONDAY, TrafficWeek.FREE).profile())
                .isEqualTo(TravelProfile.flat());
    }

    /** First in, first out. */
    @Test
    void leavingLaterNeverMeansArrivingEarlier() {
        var random = new Random(1);
        for (int run = 0; run < 20; run++) {
            var factors =
                    IntStream.range(0, 24).mapToObj(hour -> random.nextDouble(0.3, 4)).toList();
            var week = new TrafficWeek(Map.of(DayOfWeek.MONDAY, TrafficProfile.hourly(factors)));
            var traffic = DayTraffic.of(SHANGHAI, MONDAY, week);
            int free = random.nextInt(1, 7200);
            Instant last = traffic.start();
            for (int clock = 0; clock < 26 * 3600; clock += 7) {
                Instant leaving = traffic.start().plusSeconds(clock);
                Instant arrival = leaving.plusSeconds(traffic.seconds(free, leaving));
                assertThat(arrival).isAfterOrEqualTo(last);
                last = arrival;
            }
        }
    }

    private static TrafficWeek week(int hour, double factor, int nextDayAt, double other) {
        return new TrafficWeek(
                Map.of(
                        DayOfWeek.MONDAY, hours(hour, factor, 23, 1.0),
                        DayOfWeek.TUESDAY, hours(nextDayAt, other, 23, 1.0)));
    }

    private static TrafficProfile hours(int one, double factor, int other, double otherFactor) {
        List<Double> factors = new ArrayList<>(Collections.nCopies(24, 1.0));
        factors.set(one, factor);
        factors.set(other, otherFactor);
        return TrafficProfile.hourly(factors);
    }
}
