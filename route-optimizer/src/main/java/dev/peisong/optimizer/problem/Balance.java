package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/**
 * A price on routes that do more than their share, each on its own; with the number of routes given
 * it levels the work among them.
 *
 * @param measure what is levelled
 * @param target what a route does at no price
 * @param perUnit price of each second, stop or metre beyond
 */
public record Balance(Measure measure, long target, long perUnit) {

    /** What counts as work: the route's duration, its jobs, or its distance. */
    public enum Measure {
        SECONDS,
        STOPS,
        METRES
    }

    public Balance {
        require(target >= 0, "balance.target", target + " is negative");
        Price.check("balance.perUnit", perUnit);
    }

    /** What a route of this much work costs. */
    public long priceOf(long work) {
        return perUnit * Math.max(0, work - target);
    }
}
