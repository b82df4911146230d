package dev.peisong.bench.report;

import dev.peisong.bench.report.Svg.Point;
import dev.peisong.bench.report.Svg.Stroke;
import dev.peisong.bench.run.Setup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How the gap to the best known falls with time, as an SVG: a line for each solver's mean, its name
 * at the line's end, and a thin one for each instance of ours. Seconds are on a logarithmic scale,
 * percents on one of square roots, which shows both 0.5 % and 20 %.
 */
final class Curves {

    private static final double LEFT = 70;
    private static final double WIDTH = 660;
    private static final double TOP = 50;
    private static final double HEIGHT = 400;
    private static final double FIRST_SECOND = 0.3;
    private static final double LINE_HEIGHT = 16;
    private static final int POINTS = 200;
    private static final double[] PERCENTS = {0, 0.1, 0.5, 1, 2, 5, 10, 20, 50, 100};
    private static final double[] SECONDS = {0.5, 1, 2, 5, 10, 20, 60, 120, 300, 600};

    private final List<Series> all;
    private final LogAxis time;
    private final double most;
    private final Svg svg;

    private record Name(Point at, String colour, String words) {}

    private Curves(String title, List<Series> all) {
        this.all = all;
        double seconds = all.stream().mapToDouble(s -> s.column().seconds()).max().orElseThrow();
        time = new LogAxis(FIRST_SECOND, Math.max(seconds, 1), LEFT, WIDTH);
        most = most(all);
        svg = new Svg(960, 500, title);
    }

    /** The picture of at least one series. */
    static String draw(String title, List<Series> all) {
        return new Curves(title, all).draw();
    }

    private String draw() {
        axes();
        for (var series : all) {
            if (series.column().solver().equals(Setup.OURS) && series.lines().size() > 1) {
                series.counting().lines().forEach(line -> alone(series.column(), line));
            }
        }
        all.forEach(s -> line(s.counting(), CurveStyle.of(s.column().solver()), "mean"));
        names();
        return svg.end();
    }

    /** The least percent of the scale that leaves room above where the lines end. */
    private static double most(List<Series> all) {
        double ends =
                all.stream()
                        .map(Series::counting)
                        .mapToDouble(Series::gap)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        double needed = Math.max(5, 1.6 * ends);
        for (double percent : PERCENTS) {
            if (percent >= needed) {
                return percent;
            }
        }
        return PERCENTS[PERCENTS.length - 1];
    }

    private void axes() {
        for (double percent : PERCENTS) {
            if (percent <= most) {
                svg.grid(new Point(LEFT, y(percent)), new Point(LEFT + WIDTH, y(percent)));
                var at = new Point(LEFT - 8, y(percent) + 5);
                svg.label(at, "end", "#000", plain(percent) + " %");
            }
        }
        for (double second : SECONDS) {
            if (second <= time.last()) {
                double x = time.at(second);
                svg.grid(new Point(x, TOP), new Point(x, TOP + HEIGHT));
                svg.label(new Point(x, TOP + HEIGHT + 20), "middle", "#000", plain(second) + " s");
            }
        }
    }

    private void alone(Column column, Series.Line line) {
        line(new Series(column, List.of(line)), CurveStyle.THIN, line.instance().name());
    }

    private void line(Series series, Stroke stroke, String name) {
        List<Point> points = new ArrayList<>();
        double last = series.column().seconds();
        for (int p = 0; p <= POINTS; p++) {
            double moment = FIRST_SECOND * Math.pow(last / FIRST_SECOND, p / (double) POINTS);
            double gap = series.gapAt(moment);
            if (gap <= most) {
                points.add(new Point(time.at(moment), y(gap)));
            }
        }
        if (!points.isEmpty()) {
            points.add(new Point(time.at(last), y(series.gap())));
        }
        svg.line(stroke, points, series.column().solver() + ", " + name);
    }

    /** Each at its line's end, moved down where another is too near. */
    private void names() {
        var names = new ArrayList<>(all.stream().map(this::name).toList());
        names.sort(Comparator.comparingDouble(name -> name.at().y()));
        double free = TOP;
        for (var name : names) {
            double y = Math.max(name.at().y(), free);
            free = y + LINE_HEIGHT;
            svg.label(new Point(name.at().x(), y), "start", name.colour(), name.words());
        }
    }

    private Name name(Series series) {
        var column = series.column();
        var counting = series.counting();
        double gap = counting.gap();
        var words = new StringBuilder(column.solver());
        words.append(Double.isNaN(gap) ? " no plan" : String.format(Locale.ROOT, " %.2f %%", gap));
        if (counting.lines().size() < series.lines().size() && !Double.isNaN(gap)) {
            words.append(" (%d of %d)".formatted(counting.lines().size(), series.lines().size()));
        }
        double y = Double.isNaN(gap) ? TOP : y(gap);
        return new Name(
                new Point(time.at(column.seconds()) + 6, y + 4),
                CurveStyle.of(column.solver()).colour(),
                words.toString());
    }

    private double y(double percent) {
        double part = Math.sqrt(Math.clamp(percent, 0, most) / most);
        return TOP + HEIGHT * (1 - part);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : Svg.number(value);
    }
}
