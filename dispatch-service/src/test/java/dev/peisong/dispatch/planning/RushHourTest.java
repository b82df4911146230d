package dev.peisong.dispatch.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Capacity;
import dev.peisong.dispatch.fleet.Rates;
import dev.peisong.dispatch.planning.RoutePlanner.Task;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.problem.TravelProfile;
import dev.peisong.optimizer.solution.SolutionChecker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * From eight to ten everything takes three times as long. Places lie on a line, 5 minutes apart.
 */
class RushHourTest {
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final DayTraffic RUSH =
            new DayTraffic(DAY, TravelProfile.flat().from(8 * 3600, 3000).from(10 * 3600, 1000));
    private static final PlanningProperties PROPERTIES =
            new PlanningProperties(1, 2, Duration.ZERO, Duration.ZERO, 3);

    @Test
    void aPlanInRushHourArrivesLater() {
        var works = List.of(work(2, 0, 24), work(5, 0, 24));
        assertThat(minutesToTheLast(8, works, RUSH)).isEqualTo(3 * 25 + 2);
        assertThat(minutesToTheLast(12, works, RUSH)).isEqualTo(25 + 2);
        assertThat(minutesToTheLast(8, works, DayTraffic.none(DAY))).isEqualTo(25 + 2);
    }

    private static long minutesToTheLast(int hour, List<Work> works, DayTraffic traffic) {
        var crew = crew(hour);
        var timeline = planned(task(List.of(crew), works, traffic)).getFirst();
        return timeline.visits().stream()
                .map(Timeline.Visit::arrival)
                .max(Comparator.naturalOrder())
                .map(last -> Duration.between(crew.span().start(), last).toMinutes())
                .orElseThrow();
    }

    /** The way there and back by half past nine is too long in the rush, not on free roads. */
    @Test
    void windowsAreThoseThatTrafficLetsOneKeep() {
        var works = List.of(work(1, 8, 9), work(8, 8, 9), work(3, 10, 11), work(12, 11, 12));
        var slow = task(List.of(crew(8), crew(8)), works, RUSH);
        var fast = task(List.of(crew(8), crew(8)), works, DayTraffic.none(DAY));
        assertThat(served(fast)).isEqualTo(4);
        assertThat(served(slow)).isEqualTo(3);
    }

    private static int served(Task task) {
        var problem = DayProblem.of(task);
        var options = SolveOptions.within(Duration.ofMillis(300)).seed(1);
        var solution = Solver.create().solve(problem, options);
        assertThat(SolutionChecker.faults(problem, solution)).isEmpty();
        return planned(task).stream().mapToInt(timeline -> timeline.visits().size()).sum();
    }

    /** As drivers are told them: every limit holds. */
    private static List<Timeline> planned(Task task) {
        var proposal = new OptimizerPlanner(PROPERTIES).plan(task, better -> {}, () -> false);
        var timelines =
                proposal.sequences().entrySet().stream()
                        .map(
                                route ->
                                        Timeline.of(
                                                task.sheet().crew(route.getKey()).orElseThrow(),
                                                0,
                                                route.getValue().stream()
                                                        .map(id -> task.sheet().work(id))
                                                        .map(work -> work.orElseThrow())
                                                        .toList(),
                                                task.travel()))
                        .toList();
        assertThat(timelines).allSatisfy(t -> assertThat(t.violations()).isEmpty());
        return timelines;
    }

    @SuppressWarnings("NullAway") // no way is drawn, so there need be no roads
    private static Task task(List<Crew> crews, List<Work> works, DayTraffic traffic) {
        OpenRoads none = null;
        var sheet =
                new DaySheet(
                        place(0), DAY, none, traffic, crews, works, List.of(), List.of(), Map.of());
        return new Task(sheet, new Line(traffic), Map.of(), Duration.ofMillis(300), 1);
    }

    private static Crew crew(int hour) {
        return new Crew(
                Ids.next(),
                Ids.next(),
                "V",
                null,
                new TimeWindow(hour(hour), hour(18)),
                new Capacity(1000, 1000, 10),
                new Rates(100, 10, 1000, "CNY"),
                Set.of());
    }

    private static Work work(int place, int from, int until) {
        return new Work(
                new JobRef(Ids.next(), Ids.next(), Ids.next(), Ids.next()),
                "N" + place,
                place(place),
                List.of(new TimeWindow(hour(from), hour(until))),
                120,
                new Work.Load(1, 1, 1),
                Set.of(),
                0);
    }

    private static Instant hour(int hour) {
        return DAY.plus(Duration.ofHours(hour));
    }

    private static GeoPoint place(int n) {
        return new GeoPoint(0, n);
    }

    private record Line(DayTraffic traffic) implements TravelTimes {
        @Override
        public int places() {
            return 20;
        }

        @Override
        public int placeOf(GeoPoint point) {
            return (int) point.longitude();
        }

        @Override
        public int seconds(int from, int to) {
            return Math.abs(from - to) * 300;
        }

        @Override
        public int seconds(int from, int to, Instant leaving) {
            return traffic.seconds(seconds(from, to), leaving);
        }

        @Override
        public int meters(int from, int to) {
            return Math.abs(from - to) * 2500;
        }
    }
}
