package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the time until plans are near the best known grows with the number of customers. */
public final class ScalingReport implements Section {

    private static final double PERCENT = 2;

    private final List<Instance> instances;
    private final List<Column> columns;

    /** The first column is drawn too. */
    public ScalingReport(List<Instance> instances, List<Column> columns) {
        this.instances = List.copyOf(instances);
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<Request> requests() {
        return Column.each(columns, instances.stream().map(Instance::file).toList());
    }

    @Override
    public void write(Report report, Runs runs) throws IOException {
        report.line("## Scaling: seconds from the JVM's start to 2 % above the best known\n");
        List<String> head = new ArrayList<>(List.of("problem", "customers"));
        columns.forEach(column -> head.add(column.title() + ": came there, median"));
        report.head(head);
        List<ScalingPicture.Dot> dots = new ArrayList<>();
        for (var some : Instance.bySize(instances)) {
            dots.addAll(row(report, runs, some));
        }
        report.line("");
        notReached(report, runs);
        powers(report, dots);
        var file = runs.setup().out().resolve("scaling.svg");
        Files.writeString(file, ScalingPicture.draw(dots, columns.getFirst().seconds()));
        report.line("Picture: `" + file + "`\n");
    }

    /** Writes a row of one size, and answers what of it is drawn. */
    private List<ScalingPicture.Dot> row(Report report, Runs runs, List<Instance> some) {
        var first = some.getFirst();
        List<String> cells = new ArrayList<>();
        cells.add(first.kind().toString());
        cells.add(Integer.toString(first.customers()));
        for (var column : columns) {
            cells.add(cell(Series.of(column, some, runs)));
        }
        report.row(cells);
        return Series.of(columns.getFirst(), some, runs).lines().stream()
                .map(line -> new ScalingPicture.Dot(line.instance(), line.secondsTo(PERCENT)))
                .toList();
    }

    private static String cell(Series series) {
        double[] times = series.lines().stream().mapToDouble(l -> l.secondsTo(PERCENT)).toArray();
        long reached = java.util.Arrays.stream(times).filter(Double::isFinite).count();
        double median = Growth.median(times);
        String shown =
                Double.isFinite(median)
                        ? String.format(Locale.ROOT, "%.1f s", median)
                        : "not reached";
        return "%d of %d, %s".formatted(reached, times.length, shown);
    }

    private void notReached(Report report, Runs runs) {
        var column = columns.getFirst();
        String names =
                Series.of(column, instances, runs).lines().stream()
                        .filter(line -> !Double.isFinite(line.secondsTo(PERCENT)))
                        .map(ScalingReport::named)
                        .collect(Collectors.joining(", "));
        report.line(
                "Not reached by %s: %s.\n"
                        .formatted(column.title(), names.isEmpty() ? "none" : names));
    }

    private static String named(Series.Line line) {
        String end =
                line.outcome().counts()
                        ? String.format(
                                Locale.ROOT, "%.2f %%", line.outcome().gap(line.instance().best()))
                        : line.outcome().fault();
        return line.instance().name() + " (" + end + ")";
    }

    private static void powers(Report report, List<ScalingPicture.Dot> dots) {
        for (var kind : Instance.Kind.values()) {
            var medians = ScalingPicture.medians(dots, kind);
            long missing = medians.stream().filter(p -> !Double.isFinite(p.y())).count();
            double power = Growth.power(medians);
            if (!Double.isNaN(power)) {
                report.line(
                        String.format(
                                Locale.ROOT,
                                "%s: the medians grow with the %.2fth power of n over %d sizes; "
                                        + "%d sizes whose median was not reached say nothing.\n",
                                kind,
                                power,
                                medians.size() - missing,
                                missing));
            }
        }
    }
}
