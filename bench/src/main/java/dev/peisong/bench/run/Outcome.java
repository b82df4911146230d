package dev.peisong.bench.run;

import java.util.List;

/**
 * What came of one run.
 *
 * @param fault why it does not count; empty when it does
 * @param cost by the referee, in the file's unit
 * @param routes by the referee
 * @param wall seconds from the JVM's start to its end
 * @param peakMegabytes most memory that the process held; 0 where the system does not tell
 * @param trace of improvements, where the solver tells
 */
public record Outcome(
        String fault, double cost, int routes, double wall, long peakMegabytes, List<Step> trace) {

    /** A plan for all customers, and when there was one. */
    public record Step(double seconds, double cost) {}

    public Outcome {
        trace = List.copyOf(trace);
    }

    /** Whether the referee let it count. */
    public boolean counts() {
        return fault.isEmpty();
    }

    /** Percent above a best known cost. */
    public double gap(double best) {
        return 100 * (cost / best - 1);
    }

    /** Seconds until the plan was within so many percent of the best known; infinite if never. */
    public double secondsTo(double percent, double best) {
        return trace.stream()
                .filter(step -> step.cost() <= best * (1 + percent / 100))
                .mapToDouble(Step::seconds)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
