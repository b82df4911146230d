package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Outcome;
import java.util.List;

/** What one solver made of some instances over the time it had. */
record Series(Column column, List<Line> lines) {

    /** An instance and what came of it. */
    record Line(Instance instance, Outcome outcome) {

        double gapAt(double moment) {
            return outcome.gapAt(moment, instance.best());
        }

        double secondsTo(double percent) {
            return outcome.counts()
                    ? outcome.secondsTo(percent, instance.best())
                    : Double.POSITIVE_INFINITY;
        }
    }

    Series {
        lines = List.copyOf(lines);
    }

    static Series of(Column column, List<Instance> instances, Runs runs) {
        return new Series(
                column,
                instances.stream().map(i -> new Line(i, runs.of(column.on(i.file())))).toList());
    }

    /** Those whose outcome counts and whose way there is known. */
    Series counting() {
        return new Series(
                column,
                lines.stream()
                        .filter(l -> l.outcome().counts() && !l.outcome().trace().isEmpty())
                        .toList());
    }

    /** Mean percent above the best known in the end, by the referee; NaN where there is nothing. */
    double gap() {
        return lines.stream()
                .mapToDouble(line -> line.outcome().gap(line.instance().best()))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean percent above the best known; NaN until there is a plan for each instance. */
    double gapAt(double moment) {
        return lines.stream().mapToDouble(line -> line.gapAt(moment)).average().orElse(Double.NaN);
    }
}
