package dev.peisong.optimizer.solution;

/**
 * What stops the vehicle that comes nearest to serving a job.
 *
 * @param vehicle its id
 * @param limit which of its limits is exceeded
 * @param subject the dimension of capacity, or the missing skills joined by commas; else empty
 * @param shortfall by how much: seconds, units of the dimension, stops, missing skills, or cost
 *     beyond the penalty; 0 where it cannot be measured
 */
public record Blocker(String vehicle, Limit limit, String subject, long shortfall) {

    /** A limit of a vehicle or of a job. */
    public enum Limit {
        SKILL,
        CAPACITY,
        ROAD,
        SHIFT_START,
        WINDOW,
        SHIFT_END,
        DURATION,
        STOPS,
        COST
    }
}
