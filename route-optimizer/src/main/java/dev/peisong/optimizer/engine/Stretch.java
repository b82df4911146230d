package dev.peisong.optimizer.engine;

/**
 * How one run of a search cools and when it ends: by the clock, or after so many iterations, which
 * makes it the same everywhere.
 *
 * @param hot temperature at the start
 * @param cold temperature at the end
 * @param began moment of the start, nanoseconds
 * @param ends moment at which it is cold
 * @param until moment to stop
 * @param iterations to do; {@link Long#MAX_VALUE} for as many as there is time for
 * @param from share of the cooling that is done when the first of these iterations begins
 * @param to share that is done after the last one
 */
record Stretch(
        double hot,
        double cold,
        long began,
        long ends,
        long until,
        long iterations,
        double from,
        double to) {

    /** The first half of it. */
    Stretch half() {
        long middle = began + (until - began) / 2;
        return new Stretch(
                hot, cold, began, ends, middle, counted() ? iterations / 2 : iterations, from, to);
    }

    /** What is left of it after so many iterations. */
    Stretch after(long done) {
        return counted()
                ? new Stretch(hot, cold, began, ends, until, iterations - done, from, to)
                : this;
    }

    boolean counted() {
        return iterations != Long.MAX_VALUE;
    }

    /** How much of the cooling is done. */
    double share(long done, long now) {
        return counted()
                ? from + (to - from) * done / iterations
                : Math.clamp((double) (now - began) / Math.max(1, ends - began), 0, 1);
    }

    double temperature(long done, long now) {
        return hot * StrictMath.pow(cold / hot, share(done, now));
    }
}
