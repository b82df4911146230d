package dev.peisong.bench.run;

import java.util.List;

/**
 * What came of one run.
 *
 * @param fault why it does not count; empty when it does
 * @param cost by the referee, in the file's unit
 * @param routes by the referee
 * @param unserved stops left out of the plan of a day
 * @param usage of time and memory
 * @param trace of improvements, where the solver tells
 */
public record Outcome(
        String fault, double cost, int routes, long unserved, Usage usage, List<Step> trace) {

    /** A plan for all customers, and when there was one. */
    public record Step(double seconds, double cost) {}

    public Outcome {
        trace = List.copyOf(trace);
    }

    /** Of a run without a plan. */
    static Outcome missing(String fault, Usage usage) {
        return new Outcome(fault, 0, 0, 0, usage, List.of());
    }

    /** Whether the referee let it count. */
    public boolean counts() {
        return fault.isEmpty();
    }

    /** Percent above a best known cost. */
    public double gap(double best) {
        return 100 * (cost / best - 1);
    }

    /** Percent above it at a moment; NaN before the first plan for all customers. */
    public double gapAt(double moment, double best) {
        double gap = Double.NaN;
        for (var step : trace) {
            if (step.seconds() <= moment) {
                gap = 100 * (step.cost() / best - 1);
            }
        }
        return gap;
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
