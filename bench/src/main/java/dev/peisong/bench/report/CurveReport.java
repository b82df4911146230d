package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast plans improve: a picture for each kind and size. */
public final class CurveReport implements Section {

    private static final double[] MOMENTS = {1, 2, 5, 10, 20, 60};

    private final List<Instance> instances;
    private final List<Column> columns;

    /** A line for each column. */
    public CurveReport(List<Instance> instances, List<Column> columns) {
        this.instances = List.copyOf(instances);
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<Request> requests() {
        return Column.each(columns, instances.stream().map(Instance::file).toList());
    }

    @Override
    public void write(Report report, Runs runs) throws IOException {
        report.line("## Improvement over time: mean percent above the best known\n");
        List<String> head = new ArrayList<>(List.of("problem", "customers", "solver"));
        for (double moment : MOMENTS) {
            head.add("%.0f s".formatted(moment));
        }
        report.head(head);
        for (var some : Instance.bySize(instances)) {
            picture(report, runs, some);
        }
        report.line(
                "\nEach mean begins once there is a plan for every instance. Pictures: `"
                        + runs.setup().out()
                        + "/curve-*.svg`\n");
    }

    private void picture(Report report, Runs runs, List<Instance> some) throws IOException {
        var first = some.getFirst();
        var all = columns.stream().map(column -> Series.of(column, some, runs)).toList();
        var title =
                "%s, %d customers, %d instance%s: above the best known, by time since the JVM's start"
                        .formatted(
                                first.kind(),
                                first.customers(),
                                some.size(),
                                some.size() == 1 ? "" : "s");
        var name = "curve-%s-%d.svg".formatted(first.kind().folder(), first.customers());
        Files.writeString(runs.setup().out().resolve(name), Curves.draw(title, all));
        all.forEach(series -> row(report, first, series));
    }

    private static void row(Report report, Instance first, Series series) {
        List<String> cells = new ArrayList<>();
        cells.add(first.kind().toString());
        cells.add(Integer.toString(first.customers()));
        cells.add(series.column().solver());
        for (double moment : MOMENTS) {
            double gap = series.counting().gapAt(moment);
            boolean known = moment <= series.column().seconds() && !Double.isNaN(gap);
            cells.add(known ? String.format(Locale.ROOT, "%.2f", gap) : "");
        }
        report.row(cells);
    }
}
