package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Solvers and times side by side over instances of one kind, and their means by size. */
public final class Comparison implements Section {

    private final Instance.Kind kind;
    private final List<Instance> instances;
    private final List<Column> columns;
    private final Measure measure;

    /** What is to be compared. */
    public Comparison(
            Instance.Kind kind, List<Instance> instances, List<Column> columns, Measure measure) {
        this.kind = kind;
        this.instances = List.copyOf(instances);
        this.columns = List.copyOf(columns);
        this.measure = measure;
    }

    @Override
    public List<Request> requests() {
        return Column.each(columns, instances.stream().map(Instance::file).toList());
    }

    @Override
    public void write(Report report, Runs runs) {
        report.line("## " + kind + ": above the best known\n");
        if (instances.isEmpty()) {
            report.line("No instance has such a name.\n");
            return;
        }
        report.head(cells("instance", "customers", Column::title));
        for (var instance : instances) {
            report.row(
                    cells(
                            instance.name(),
                            Integer.toString(instance.customers()),
                            column -> shown(runs, instance, column)));
        }
        report.line("");
        means(report, runs);
    }

    private void means(Report report, Runs runs) {
        var bySize = new TreeMap<Integer, List<Instance>>();
        for (var instance : instances) {
            int size = Math.max(100, Math.round(instance.customers() / 100f) * 100);
            bySize.computeIfAbsent(size, s -> new ArrayList<>()).add(instance);
        }
        report.head(cells("mean of those that count", "customers", Column::title));
        bySize.forEach(
                (size, some) ->
                        report.row(
                                cells(
                                        some.size() + " instances",
                                        "about " + size,
                                        column -> mean(runs, some, column))));
        report.row(cells("all " + instances.size(), "", column -> mean(runs, instances, column)));
        report.line("");
    }

    private List<String> cells(String name, String size, Function<Column, String> value) {
        return Stream.concat(Stream.of(name, size), columns.stream().map(value)).toList();
    }

    private String mean(Runs runs, List<Instance> some, Column column) {
        Function<Instance, Outcome> outcome = instance -> runs.of(column.on(instance.file()));
        var counting = some.stream().filter(i -> outcome.apply(i).counts()).toList();
        if (counting.isEmpty()) {
            return "none";
        }
        String mean = measure.mean(counting, outcome);
        return counting.size() == some.size() ? mean : mean + " of " + counting.size();
    }

    private String shown(Runs runs, Instance instance, Column column) {
        var outcome = runs.of(column.on(instance.file()));
        if (!outcome.counts()) {
            return outcome.fault();
        }
        return measure.of(instance, outcome) + Late.note(outcome, column);
    }
}
