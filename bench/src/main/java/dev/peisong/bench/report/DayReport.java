package dev.peisong.bench.report;

import dev.peisong.bench.day.DayFile;
import dev.peisong.bench.day.DaySource;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Request;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What solvers make of real days. */
public final class DayReport implements Section {

    private static final double UNITS_PER_EURO = 10_000;

    private final DaySource source;
    private final List<LocalDate> dates;
    private final List<Column> columns;

    /** All of the columns on each of the dates. */
    public DayReport(DaySource source, List<LocalDate> dates, List<Column> columns) {
        this.source = source;
        this.dates = List.copyOf(dates);
        this.columns = List.copyOf(columns);
    }

    @Override
    public List<Request> requests() {
        return Column.each(columns, dates.stream().map(source::file).toList());
    }

    @Override
    public void write(Report report, Runs runs) throws IOException {
        report.line("## Real days: Helsinki's orders on Helsinki's roads\n");
        for (var date : dates) {
            source.write(date);
            day(report, runs, date);
        }
        report.head(List.of("mean above the best of the day", "percent", "days that count"));
        columns.forEach(column -> mean(report, runs, column));
        report.line("");
    }

    private void day(Report report, Runs runs, LocalDate date) throws IOException {
        var task = DayFile.read(source.file(date));
        report.line(
                "### %s: %d orders, of which %d lie on the map's roads; %d places, %d trucks\n"
                        .formatted(
                                date,
                                source.orders(date),
                                task.stops().size(),
                                task.locations(),
                                task.trucks().size()));
        report.head(List.of("solver", "cost, euros", "above the best", "trucks", "unserved", "MB"));
        double best = best(runs, date);
        for (var column : columns) {
            var outcome = runs.of(column.on(source.file(date)));
            report.row(
                    List.of(
                            column.title(),
                            (outcome.counts()
                                            ? number(outcome.cost() / UNITS_PER_EURO)
                                            : outcome.fault())
                                    + Late.note(outcome, column),
                            outcome.counts() ? number(outcome.gap(best)) + " %" : "does not count",
                            Integer.toString(outcome.routes()),
                            Long.toString(outcome.unserved()),
                            Long.toString(outcome.usage().megabytes())));
        }
        report.line("");
    }

    /** The least cost of those that count; NaN if none does. */
    private double best(Runs runs, LocalDate date) {
        return columns.stream()
                .map(column -> runs.of(column.on(source.file(date))))
                .filter(Outcome::counts)
                .mapToDouble(Outcome::cost)
                .min()
                .orElse(Double.NaN);
    }

    private void mean(Report report, Runs runs, Column column) {
        double[] gaps =
                dates.stream()
                        .filter(date -> runs.of(column.on(source.file(date))).counts())
                        .mapToDouble(d -> runs.of(column.on(source.file(d))).gap(best(runs, d)))
                        .toArray();
        double sum = 0;
        for (double gap : gaps) {
            sum += gap;
        }
        report.row(
                List.of(
                        column.title(),
                        gaps.length == 0 ? "none" : number(sum / gaps.length),
                        gaps.length + " of " + dates.size()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
