package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How the gap to the best known falls with time, as an SVG: a thin line an instance, their mean.
 */
final class Curves {

    private static final double LEFT = 70;
    private static final double WIDTH = 800;
    private static final double TOP = 50;
    private static final double HEIGHT = 400;
    private static final double FIRST_SECOND = 0.5;
    private static final double MOST_PERCENT = 10;
    private static final int POINTS = 200;

    private final double seconds;
    private final StringBuilder svg = new StringBuilder();

    private Curves(double seconds) {
        this.seconds = seconds;
    }

    /** An instance and what came of it. */
    record Line(Instance instance, Outcome outcome) {

        /** Percent above the best known at a moment; NaN before the first plan. */
        double gapAt(double moment) {
            double gap = Double.NaN;
            for (var step : outcome.trace()) {
                if (step.seconds() <= moment) {
                    gap = 100 * (step.cost() / instance.best() - 1);
                }
            }
            return gap;
        }
    }

    static void write(Path file, String title, double seconds, List<Line> lines)
            throws IOException {
        Files.writeString(file, new Curves(seconds).draw(title, lines));
    }

    private String draw(String title, List<Line> lines) {
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 920 520" font-family="sans-serif">
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text x="%s" y="28" font-size="18">%s</text>
                """
                        .formatted(LEFT, title));
        for (int percent = 0; percent <= MOST_PERCENT; percent += 2) {
            grid(LEFT, y(percent), LEFT + WIDTH, y(percent));
            label(LEFT - 10, y(percent) + 5, "end", percent + " %");
        }
        for (double second : new double[] {0.5, 1, 2, 5, 10, 20, 60, 120, 300}) {
            if (second <= seconds) {
                grid(x(second), TOP, x(second), TOP + HEIGHT);
                label(x(second), TOP + HEIGHT + 20, "middle", second + " s");
            }
        }
        lines.forEach(line -> path(List.of(line), "#4a7ab5", 1));
        path(lines, "#b5302a", 3);
        return svg.append("</svg>\n").toString();
    }

    private void path(List<Line> lines, String colour, double width) {
        var points = new StringBuilder();
        for (int p = 0; p <= POINTS; p++) {
            double moment = FIRST_SECOND * Math.pow(seconds / FIRST_SECOND, p / (double) POINTS);
            double gap = lines.stream().mapToDouble(line -> line.gapAt(moment)).average().orElse(0);
            if (!Double.isNaN(gap)) {
                points.append(number(x(moment))).append(',').append(number(y(gap))).append(' ');
            }
        }
        String name = lines.size() == 1 ? lines.getFirst().instance().name() : "mean";
        svg.append(
                """
                <polyline fill="none" stroke="%s" stroke-width="%s" points="%s"><title>%s</title></polyline>
                """
                        .formatted(colour, width, points.toString().strip(), name));
    }

    private void grid(double x1, double y1, double x2, double y2) {
        svg.append(
                "<path stroke=\"#ddd\" d=\"M%s %s L%s %s\"/>\n"
                        .formatted(number(x1), number(y1), number(x2), number(y2)));
    }

    private void label(double x, double y, String anchor, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"13\" text-anchor=\"%s\">%s</text>\n"
                        .formatted(number(x), number(y), anchor, text.replace(".0 ", " ")));
    }

    private double x(double second) {
        return LEFT + WIDTH * Math.log(second / FIRST_SECOND) / Math.log(seconds / FIRST_SECOND);
    }

    private static double y(double percent) {
        return TOP + HEIGHT * (1 - Math.min(percent, MOST_PERCENT) / MOST_PERCENT);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
