package dev.peisong.bench.report;

import dev.peisong.bench.report.Svg.Point;
import dev.peisong.bench.report.Svg.Stroke;
import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Instance.Kind;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Seconds against customers, both on logarithmic scales: a shape for each instance by its kind, a
 * line through the medians, and what was not reached above the last second.
 */
final class ScalingPicture {

    private static final double LEFT = 70;
    private static final double WIDTH = 760;
    private static final double TOP = 90;
    private static final double HEIGHT = 370;
    private static final double BEYOND = 25;
    private static final double FIRST_SECOND = 0.3;
    private static final int[] CUSTOMERS = {100, 200, 400, 1_000, 2_000, 3_000, 5_000, 10_000};
    private static final double[] SECONDS = {0.5, 1, 2, 5, 10, 20, 60, 120, 300, 600};
    private static final String CIRCLE = "M-4 0 a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0";
    private static final String SQUARE = "M-4 -4 h8 v8 h-8 z";

    private final List<Dot> dots;
    private final LogAxis across;
    private final LogAxis up;
    private final Svg svg;

    /** When an instance's plan came near enough; infinite if it never did. */
    record Dot(Instance instance, double seconds) {}

    private ScalingPicture(List<Dot> dots, double seconds) {
        this.dots = dots;
        across = new LogAxis(90, 11_000, LEFT, WIDTH);
        up = new LogAxis(FIRST_SECOND, Math.max(seconds, 1), TOP + HEIGHT, -HEIGHT);
        String title = "Seconds from the JVM's start to 2 % above the best known, by customers";
        svg = new Svg(960, 510, title);
    }

    static String draw(List<Dot> dots, double seconds) {
        return new ScalingPicture(dots, seconds).draw();
    }

    /** Median seconds by customers; infinite where that many did not come near enough. */
    static List<Point> medians(List<Dot> dots, Kind kind) {
        return dots.stream()
                .filter(dot -> dot.instance().kind() == kind)
                .collect(
                        Collectors.groupingBy(
                                d -> d.instance().customers(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(
                        of ->
                                new Point(
                                        of.getKey(),
                                        Growth.median(
                                                of.getValue().stream()
                                                        .mapToDouble(Dot::seconds)
                                                        .toArray())))
                .toList();
    }

    private String draw() {
        axes();
        legend();
        dots.forEach(this::mark);
        for (var kind : Kind.values()) {
            var reached =
                    medians(dots, kind).stream()
                            .filter(median -> Double.isFinite(median.y()))
                            .map(median -> new Point(across.at(median.x()), up.at(median.y())))
                            .toList();
            if (!reached.isEmpty()) {
                svg.line(new Stroke(colour(kind), 2, "none"), reached, kind + ", medians");
                var end = reached.getLast();
                var at = new Point(end.x() + 8, end.y() + 4);
                svg.label(at, "start", colour(kind), kind.toString());
            }
        }
        return svg.end();
    }

    private void axes() {
        for (int customers : CUSTOMERS) {
            double x = across.at(customers);
            svg.grid(new Point(x, TOP - BEYOND), new Point(x, TOP + HEIGHT));
            svg.label(new Point(x, TOP + HEIGHT + 20), "middle", "#000", "" + customers);
        }
        for (double second : SECONDS) {
            if (second <= up.last()) {
                double y = up.at(second);
                svg.grid(new Point(LEFT, y), new Point(LEFT + WIDTH, y));
                String words = second < 1 ? "0.5 s" : "%.0f s".formatted(second);
                svg.label(new Point(LEFT - 8, y + 5), "end", "#000", words);
            }
        }
        svg.label(new Point(LEFT - 8, TOP - BEYOND + 5), "end", "#000", "not");
    }

    private void legend() {
        double x = LEFT;
        for (var kind : List.of(Kind.VRPTW, Kind.CVRP)) {
            svg.mark(new Point(x + 6, 47), shape(kind), filled(kind), kind.toString());
            svg.label(new Point(x + 16, 52), "start", colour(kind), kind.toString());
            x += 90;
        }
        String words = "hollow, on top: not within 2 % in the time; a line joins the medians";
        svg.label(new Point(x, 52), "start", "#000", words);
    }

    private void mark(Dot dot) {
        var kind = dot.instance().kind();
        boolean reached = Double.isFinite(dot.seconds());
        double y = reached ? up.at(Math.max(dot.seconds(), FIRST_SECOND)) : TOP - BEYOND;
        String hollow = "fill=\"#fff\" stroke=\"%s\"".formatted(colour(kind));
        svg.mark(
                new Point(across.at(dot.instance().customers()), y),
                shape(kind),
                reached ? filled(kind) : hollow,
                dot.instance().name());
    }

    private static String filled(Kind kind) {
        return "fill=\"%s\" fill-opacity=\"0.6\"".formatted(colour(kind));
    }

    private static String shape(Kind kind) {
        return kind == Kind.CVRP ? SQUARE : CIRCLE;
    }

    private static String colour(Kind kind) {
        return kind == Kind.CVRP ? "#2a62b5" : "#b5302a";
    }
}
