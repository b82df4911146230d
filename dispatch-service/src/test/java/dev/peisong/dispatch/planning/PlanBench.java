package dev.peisong.dispatch.planning;

import dev.peisong.city.Address;
import dev.peisong.city.Coordinate;
import dev.peisong.city.DemoCity;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Capacity;
import dev.peisong.dispatch.fleet.Rates;
import dev.peisong.dispatch.planning.RoutePlanner.Task;
import dev.peisong.dispatch.roads.MatrixProgress;
import dev.peisong.dispatch.roads.OpenRoads;
import dev.peisong.dispatch.roads.RoadNetwork;
import dev.peisong.dispatch.roads.RoadSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Plans a large day of the demo city as the service does, from the roads to the drawn routes, and
 * says what each part takes. Arguments: a folder for what is prepared, how many stops (10,000),
 * seconds to search (60), threads (all processors). Ends with 1 when a route does not hold.
 */
public final class PlanBench {
    private static final Instant DAY = Instant.parse("2026-03-02T04:00:00Z");
    private static final int STOPS_OF_A_CREW = 110;
    private static final int PREVIEWS = 500;

    private final DemoCity city = DemoCity.generate(7);
    private final Random random = new Random(1);
    private long started = System.nanoTime();

    private PlanBench() {}

    public static void main(String[] args) throws IOException {
        int stops = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 0;
        boolean holds = new PlanBench().plan(Path.of(args[0]), stops, seconds, threads);
        System.exit(holds ? 0 : 1);
    }

    private boolean plan(Path folder, int stops, int seconds, int threads) throws IOException {
        Files.createDirectories(folder);
        Path map = folder.resolve("city.osm.pbf");
        city.writeTo(map);
        try (var network = RoadNetwork.load(map, folder, RoadSettings.DEFAULT)) {
            said("map loaded");
            long whole = System.nanoTime();
            DaySheet sheet = sheet(network.without(Set.of()), stops);
            var travel = TravelTimes.over(sheet, sheet.works(), MatrixProgress.NONE);
            said("travel times between " + travel.places() + " places");
            var properties = new PlanningProperties(1, threads, Duration.ZERO, Duration.ZERO, 3);
            var task = new Task(sheet, travel, Map.of(), Duration.ofSeconds(seconds), 1);
            var proposal = new OptimizerPlanner(properties).plan(task, better -> {}, () -> false);
            said("searched, " + proposal.iterations() + " iterations");
            Draft draft = new DraftWriter().write(sheet, travel, proposal, true);
            said("written, with " + draft.routes().size() + " routes' ways");
            previews(sheet, travel, draft);
            long faults = faults(sheet, travel, proposal);
            double km = draft.routes().stream().mapToLong(r -> r.distanceMeters()).sum() / 1e3;
            say(
                    text(stops, "stops")
                            + text(draft.unassigned().size(), "left out")
                            + text(Math.round(km), "km")
                            + text(faults, "routes that do not hold")
                            + text((System.nanoTime() - whole) / 1_000_000, "ms in all")
                            + text(Runtime.getRuntime().maxMemory() >> 20, "MiB of heap"));
            return faults == 0;
        }
    }

    /**
     * Moves of one job to another route, tried as the service does: the draft read from its row.
     */
    private void previews(DaySheet sheet, TravelTimes travel, Draft draft) {
        var desk = Desk.of(sheet, travel);
        String row = PlanJson.write(draft);
        var millis = new ArrayList<Double>();
        var threads = ManagementFactory.getThreadMXBean();
        long computed = 0;
        for (int i = 0; i < PREVIEWS; i++) {
            var work = sheet.works().get(random.nextInt(sheet.works().size()));
            var crew = sheet.crews().get(random.nextInt(sheet.crews().size()));
            var move =
                    new Change.Move(
                            List.of(work.id()), crew.shiftId(), random.nextInt(30), Set.of());
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            var state = new PlanState(PlanJson.draft(row), Map.of(), Set.of());
            DraftEdit.of(desk, state, List.of(move));
            millis.add((System.nanoTime() - start) / 1e6);
            computed += i < PREVIEWS / 5 ? 0 : threads.getCurrentThreadCpuTime() - cpu;
        }
        var warm = millis.subList(PREVIEWS / 5, PREVIEWS).stream().sorted().toList();
        say(
                "previews of a move: %.1f ms of a processor; p50 %.1f, p95 %.1f, max %.1f ms"
                        .formatted(
                                computed / 1e6 / warm.size(),
                                warm.get(warm.size() / 2),
                                warm.get(warm.size() * 95 / 100),
                                warm.getLast()));
    }

    private long faults(DaySheet sheet, TravelTimes travel, RoutePlanner.Proposal proposal) {
        return sheet.crews().stream()
                .map(
                        crew ->
                                Timeline.of(
                                        crew,
                                        0,
                                        proposal
                                                .sequences()
                                                .getOrDefault(crew.shiftId(), List.of())
                                                .stream()
                                                .map(id -> sheet.work(id).orElseThrow())
                                                .toList(),
                                        travel))
                .filter(timeline -> !timeline.violations().isEmpty())
                .count();
    }

    private DaySheet sheet(OpenRoads roads, int stops) {
        List<Address> doors = new ArrayList<>(city.addresses());
        Collections.shuffle(doors, random);
        var works =
                IntStream.range(0, stops).mapToObj(i -> work(doors.get(i % doors.size()))).toList();
        var crews = IntStream.rangeClosed(0, stops / STOPS_OF_A_CREW).mapToObj(this::crew).toList();
        return new DaySheet(
                point(city.sites().getFirst().gate()),
                DAY,
                roads,
                DayTraffic.none(DAY),
                crews,
                works,
                List.of(),
                List.of(),
                Map.of());
    }

    private Work work(Address door) {
        Instant from = DAY.plus(Duration.ofHours(4 + 2 * random.nextInt(5)));
        var window = new TimeWindow(from, from.plus(Duration.ofHours(2)));
        return new Work(
                new JobRef(Ids.next(), Ids.next(), Ids.next(), Ids.next()),
                "N",
                point(door.coordinate()),
                random.nextInt(4) == 0 ? List.of(window) : List.of(),
                90,
                new Work.Load(2_000, 4_000, 1),
                Set.of(),
                50);
    }

    private Crew crew(int number) {
        var shift = new TimeWindow(DAY.plus(Duration.ofHours(4)), DAY.plus(Duration.ofHours(14)));
        return new Crew(
                Ids.next(),
                Ids.next(),
                "V" + number,
                null,
                shift,
                new Capacity(1_000_000, 9_000_000, 150),
                new Rates(5_000, 150, 3_000, "CNY"),
                Set.of());
    }

    private static GeoPoint point(Coordinate at) {
        return new GeoPoint(at.latitude(), at.longitude());
    }

    private static String text(long number, String what) {
        return number + " " + what + "; ";
    }

    private void said(String what) {
        long now = System.nanoTime();
        say(text((now - started) / 1_000_000, "ms") + what);
        started = now;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
