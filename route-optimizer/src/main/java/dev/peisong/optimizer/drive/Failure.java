package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * The limit that a sequence breaks first when it leaves as early as it may, by the departure that
 * comes nearest to keeping that limit. A later one breaks a window by little, but would not help.
 */
public final class Failure {

    private int position;
    private Limit limit = Limit.ROAD;
    private long shortfall = Long.MAX_VALUE;

    Failure() {}

    void reset(int at) {
        position = at;
        shortfall = Long.MAX_VALUE;
    }

    void note(Limit broken, long by) {
        boolean first = shortfall == Long.MAX_VALUE;
        if (first || (broken == limit && by < shortfall)) {
            limit = broken;
            shortfall = by;
        }
    }

    /** Index in the sequence of the task that could not be served, or their number at the end. */
    public int position() {
        return position;
    }

    /** What was exceeded there. */
    public Limit limit() {
        return limit;
    }

    /** By how much, in units of the limit; at least 1. */
    public long shortfall() {
        return shortfall;
    }
}
