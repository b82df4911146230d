package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Solvers and times side by side over instances, and their means by size. */
public final class Comparison {

    /** What a run may overstay its time by, ending included, before the table says so. */
    private static final double LATE_SECONDS = 2;

    private final Runs runs;
    private final List<Column> columns;
    private final Measure measure;

    /** A solver and the seconds it has. */
    public record Column(String solver, double seconds) {

        String title() {
            return "%s %.0f s".formatted(solver, seconds);
        }
    }

    /** Nothing is run before it is printed. */
    public Comparison(Runs runs, List<Column> columns, Measure measure) {
        this.runs = runs;
        this.columns = List.copyOf(columns);
        this.measure = measure;
    }

    /** Runs everything and prints a table in Markdown. */
    public void print(List<Instance> instances) {
        row("instance", "customers", Column::title);
        row("---", "---:", column -> "---:");
        for (var instance : instances) {
            row(
                    instance.name(),
                    Integer.toString(instance.customers()),
                    column -> shown(instance, outcome(column, instance), column.seconds()));
        }
        System.out.println();
        printMeans(instances);
    }

    private void printMeans(List<Instance> instances) {
        var bySize = new TreeMap<Integer, List<Instance>>();
        for (var instance : instances) {
            int size = Math.max(100, Math.round(instance.customers() / 100f) * 100);
            bySize.computeIfAbsent(size, s -> new ArrayList<>()).add(instance);
        }
        row("mean of those that count", "customers", Column::title);
        row("---", "---:", column -> "---:");
        bySize.forEach(
                (size, some) ->
                        row(some.size() + " instances", "about " + size, c -> mean(some, c)));
        row("all " + instances.size(), "", column -> mean(instances, column));
        System.out.println();
    }

    private String mean(List<Instance> instances, Column column) {
        var counting = instances.stream().filter(i -> outcome(column, i).counts()).toList();
        if (counting.isEmpty()) {
            return "none";
        }
        String mean = measure.mean(counting, instance -> outcome(column, instance));
        return counting.size() == instances.size() ? mean : mean + " of " + counting.size();
    }

    private Outcome outcome(Column column, Instance instance) {
        return runs.of(column.solver(), instance.file(), column.seconds());
    }

    private String shown(Instance instance, Outcome outcome, double seconds) {
        if (!outcome.counts()) {
            return outcome.fault();
        }
        boolean late = outcome.wall() > seconds + LATE_SECONDS;
        String text = measure.of(instance, outcome);
        return late ? text + ", took %.0f s".formatted(outcome.wall()) : text;
    }

    private void row(String name, String size, Function<Column, String> value) {
        var line = new StringBuilder("| " + name + " | " + size + " |");
        for (var column : columns) {
            line.append(' ').append(value.apply(column)).append(" |");
        }
        System.out.println(line);
    }
}
