package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures a matrix against the same pairs asked one by one of GraphHopper, over the same
 * hierarchy, in the same run. Arguments: an {@code .osm.pbf}, a folder for what is prepared, how
 * many points (1,000) and threads (2).
 */
public final class RoadsBench {

    private static final int RUNS = 5;
    private static final int SAMPLE = 2_000;

    private RoadsBench() {}

    public static void main(String[] args) {
        int points = args.length > 2 ? Integer.parseInt(args[2]) : 1_000;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        for (boolean turns : new boolean[] {false, true}) {
            var settings = new RoadSettings(turns, threads, 0);
            long start = System.nanoTime();
            try (var roads = RoadNetwork.load(Path.of(args[0]), Path.of(args[1]), settings)) {
                say("turn costs: " + turns + "; loaded in " + text(seconds(start)) + " s");
                measure(roads, Maps.scattered(roads, points, 1));
            }
        }
    }

    private static void measure(RoadNetwork roads, List<GeoPoint> points) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            roads.matrix(points);
            double took = seconds(start);
            say("  " + points.size() + " x " + points.size() + ": " + text(took) + " s");
            best = Math.min(best, took);
        }
        closeARoad(roads, points);
        double each = oneByOne(roads, points);
        double ratio = each * points.size() * points.size() / best;
        say("  one by one: " + text(1e3 * each) + " ms a pair, of " + SAMPLE);
        say("  the matrix is " + Math.round(ratio) + " times faster");
    }

    /** In the middle of a way through the town, which many pairs take. */
    private static void closeARoad(RoadNetwork roads, List<GeoPoint> points) {
        List<GeoPoint> line = roads.all().route(points.get(0), points.get(1)).orElseThrow().line();
        TravelMatrix open = roads.matrix(points);
        Closure works = Closure.at(line.get(line.size() / 2));
        long start = System.nanoTime();
        TravelMatrix closed = roads.without(Set.of(works)).matrix(points);
        double took = seconds(start);
        int changed = 0;
        for (int from = 0; from < points.size(); from++) {
            for (int to = 0; to < points.size(); to++) {
                changed += open.seconds(from, to) != closed.seconds(from, to) ? 1 : 0;
            }
        }
        say("  with a road closed: " + text(took) + " s, " + changed + " pairs are others");
    }

    private static double oneByOne(RoadNetwork roads, List<GeoPoint> points) {
        OneByOne engine = new OneByOne(roads);
        double took = 0;
        for (int round = 0; round < 2; round++) {
            Random random = new Random(round);
            List<OneByOne.Question> questions =
                    Stream.generate(
                                    () ->
                                            engine.question(
                                                    points.get(random.nextInt(points.size())),
                                                    points.get(random.nextInt(points.size()))))
                            .limit(SAMPLE)
                            .toList();
            long start = System.nanoTime();
            questions.forEach(engine::answer);
            took = seconds(start);
        }
        return took / SAMPLE;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
