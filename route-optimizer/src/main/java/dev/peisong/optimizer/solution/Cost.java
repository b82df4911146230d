package dev.peisong.optimizer.solution;

/**
 * Cost by cause, in the problem's unit of money.
 *
 * @param fixed of the vehicles used
 * @param distance of the metres driven
 * @param time of the routes' durations, unpaid breaks excepted
 * @param penalty of the jobs and shipments left out
 * @param overtime of the seconds after regular ends
 * @param soft of services that start before or after their soft windows
 * @param balance of routes that do more than their share
 * @param change of jobs served by another vehicle than in the initial plan
 */
public record Cost(
        long fixed,
        long distance,
        long time,
        long penalty,
        long overtime,
        long soft,
        long balance,
        long change) {

    /** Nothing. */
    public static final Cost NONE = new Cost(0, 0, 0, 0);

    /** Where no other rule has a price. */
    public Cost(long fixed, long distance, long time, long penalty) {
        this(fixed, distance, time, penalty, 0, 0, 0, 0);
    }

    /** Of jobs left out. */
    public static Cost ofPenalty(long penalty) {
        return new Cost(0, 0, 0, penalty);
    }

    /** All of it; what the solver minimises. */
    public long total() {
        return fixed + distance + time + penalty + overtime + soft + balance + change;
    }

    public Cost plus(Cost other) {
        return new Cost(
                fixed + other.fixed,
                distance + other.distance,
                time + other.time,
                penalty + other.penalty,
                overtime + other.overtime,
                soft + other.soft,
                balance + other.balance,
                change + other.change);
    }
}
