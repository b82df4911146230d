package dev.peisong.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Capacity;
import dev.peisong.dispatch.fleet.Rates;
import dev.peisong.dispatch.planning.Work.Load;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Places lie on a line, ten minutes and 5 km apart; the depot is at 0. */
class TimelineTest {
    private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void drivesAndServesInOrder() {
        var timeline = Timeline.of(crew(600), 0, List.of(at(1), at(3)), new OnALine());
        assertThat(timeline.violations()).isEmpty();
        assertThat(timeline.meters()).isEqualTo(30_000);
        assertThat(timeline.visits().getLast().arrival()).isEqualTo(minute(32));
        assertThat(timeline.end()).isEqualTo(minute(64));
    }

    @Test
    void leavesAsLateAsSavesWaiting() {
        var timeline = Timeline.of(crew(600), 0, List.of(at(1, 120, 180), at(2)), new OnALine());
        assertThat(timeline.start()).isEqualTo(minute(110));
        assertThat(timeline.visits().getFirst().waitingSeconds()).isZero();
        assertThat(timeline.visits().getFirst().service()).isEqualTo(minute(120));
    }

    @Test
    void savesNoWaitingThatWouldMissAnEarlierWindow() {
        var works = List.of(at(1, 0, 30), at(2, 120, 180));
        var timeline = Timeline.of(crew(600), 0, works, new OnALine());
        assertThat(timeline.violations()).isEmpty();
        assertThat(timeline.visits().getFirst().service()).isBefore(minute(30));
        assertThat(timeline.visits().getLast().service()).isEqualTo(minute(120));
    }

    @Test
    void takesTheFirstOfSeveralWindowsThatIsStillOpen() {
        var work =
                new Work(
                        ref(),
                        "N",
                        place(3),
                        List.of(window(0, 20), window(60, 90)),
                        60,
                        new Load(1, 1, 1),
                        Set.of(),
                        0);
        var timeline = Timeline.of(crew(600), 0, List.of(work), new OnALine());
        assertThat(timeline.violations()).isEmpty();
        assertThat(timeline.visits().getFirst().service()).isEqualTo(minute(60));
    }

    @Test
    void tellsEachLimitThatDoesNotHold() {
        var heavy =
                new Work(
                        ref(),
                        "H",
                        place(6),
                        List.of(window(0, 10)),
                        60,
                        new Load(5000, 1, 1),
                        Set.of("LIFT"),
                        0);
        var timeline = Timeline.of(crew(60), 0, List.of(heavy), new OnALine());
        assertThat(timeline.violations())
                .extracting(violation -> violation.substring(0, violation.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "TOO_FULL", "WINDOW_MISSED", "NO_SKILL", "SHIFT_TOO_SHORT");
    }

    @Test
    void goesOnFromWhereTheVehicleIs() {
        var way = new Timeline.Way(3, List.of(at(5, 60, 90), at(4)), 0);
        var timeline = Timeline.onward(crew(600), way, new OnALine(), minute(30));
        assertThat(timeline.violations()).isEmpty();
        assertThat(timeline.visits().getFirst().arrival()).isEqualTo(minute(50));
        assertThat(timeline.visits().getFirst().service()).isEqualTo(minute(60));
        assertThat(timeline.end()).isEqualTo(minute(60 + 2 + 10 + 2 + 40));
        assertThat(timeline.meters()).isEqualTo(35_000);
    }

    private static Crew crew(int minutes) {
        return new Crew(
                Ids.next(),
                Ids.next(),
                "V",
                null,
                new TimeWindow(EIGHT, minute(minutes)),
                new Capacity(1000, 1000, 10),
                new Rates(0, 0, 0, "CNY"),
                Set.of());
    }

    private static Work at(int place) {
        return new Work(ref(), "N", place(place), List.of(), 120, new Load(1, 1, 1), Set.of(), 0);
    }

    private static Work at(int place, int from, int until) {
        return new Work(
                ref(),
                "N",
                place(place),
                List.of(window(from, until)),
                120,
                new Load(1, 1, 1),
                Set.of(),
                0);
    }

    private static GeoPoint place(int n) {
        return new GeoPoint(0, n);
    }

    private static TimeWindow window(int from, int until) {
        return new TimeWindow(minute(from), minute(until));
    }

    private static Instant minute(int n) {
        return EIGHT.plusSeconds(60L * n);
    }

    private static JobRef ref() {
        return new JobRef(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    }

    private static final class OnALine implements TravelTimes {
        @Override
        public int places() {
            return 100;
        }

        @Override
        public int placeOf(GeoPoint point) {
            return (int) point.longitude();
        }

        @Override
        public int seconds(int from, int to) {
            return Math.abs(from - to) * 600;
        }

        @Override
        public int meters(int from, int to) {
            return Math.abs(from - to) * 5000;
        }
    }
}
