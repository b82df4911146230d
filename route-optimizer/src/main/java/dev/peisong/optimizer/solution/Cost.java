package dev.peisong.optimizer.solution;

/**
 * Cost by cause, in the problem's unit of money.
 *
 * @param fixed of the vehicles used
 * @param distance of the metres driven
 * @param time of the routes' durations
 * @param penalty of the jobs left out
 */
public record Cost(long fixed, long distance, long time, long penalty) {

    /** Nothing. */
    public static final Cost NONE = new Cost(0, 0, 0, 0);

    /** All of it; what the solver minimises. */
    public long total() {
        return fixed + distance + time + penalty;
    }

    public Cost plus(Cost other) {
        return new Cost(
                fixed + other.fixed,
                distance + other.distance,
                time + other.time,
                penalty + other.penalty);
    }
}
