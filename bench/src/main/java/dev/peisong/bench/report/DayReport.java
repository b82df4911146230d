package dev.peisong.bench.report;

import dev.peisong.bench.day.DayFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What solvers make of a real day. */
public final class DayReport {

    private static final double UNITS_PER_EURO = 10_000;

    private DayReport() {}

    /** Runs all and prints a table in Markdown. */
    public static void print(Runs runs, Path file, List<Comparison.Column> columns)
            throws IOException {
        var task = DayFile.read(file);
        System.out.printf(
                "## A real day: %s, %d stops, %d places, %d trucks%n%n",
                task.name(), task.stops().size(), task.locations(), task.trucks().size());
        System.out.println("| solver | cost, euros | trucks used | MB |");
        System.out.println("| --- | ---: | ---: | ---: |");
        for (var column : columns) {
            var outcome = runs.of(column.solver(), file, column.seconds());
            String cost =
                    outcome.counts()
                            ? String.format(Locale.ROOT, "%.2f", outcome.cost() / UNITS_PER_EURO)
                            : outcome.fault();
            System.out.printf(
                    "| %s | %s | %d | %d |%n",
                    column.title(), cost, outcome.routes(), outcome.peakMegabytes());
        }
        System.out.println();
    }
}
