package dev.peisong.bench.report;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Instance.Kind;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Outcome.Step;
import dev.peisong.bench.run.Usage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Instances of best known cost 100, and outcomes on them. */
final class Sizes {

    private Sizes() {}

    static Instance instance(Kind kind, String name, int customers) {
        return new Instance(kind, Path.of(name), name, customers, 100, 0);
    }

    /** A plan of each cost after one, two, three… seconds. */
    static Outcome outcome(String fault, double... costs) {
        List<Step> trace =
                IntStream.range(0, costs.length).mapToObj(i -> new Step(i + 1, costs[i])).toList();
        double last = costs.length == 0 ? 0 : costs[costs.length - 1];
        return new Outcome(fault, last, 1, 0, new Usage(10, 0, 0), trace);
    }

    static Series.Line line(String name, double... costs) {
        return new Series.Line(instance(Kind.VRPTW, name, 100), outcome("", costs));
    }
}
