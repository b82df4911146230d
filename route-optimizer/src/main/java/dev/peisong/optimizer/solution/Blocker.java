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
        COST,
        /** The job does not allow this vehicle, or its goods do not lie where it loads. */
        VEHICLE,
        /** The job is locked on another vehicle, or would push in among locked ones. */
        LOCKED,
        DISTANCE,
        /** A break cannot be taken in time. */
        BREAK,
        /** Its trip is full and no reload is left. */
        RELOADS,
        /** Pickup after delivery, not last in first out, or not before the job it must precede. */
        ORDER,
        /** It must not share the route with a job on it, or must share another's. */
        RELATION
    }
}
