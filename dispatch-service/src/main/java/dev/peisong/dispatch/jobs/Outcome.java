package dev.peisong.dispatch.jobs;

/** What came of a parcel at the door; of a collection, DELIVERED means collected. */
public enum Outcome {
    DELIVERED,
    /** The customer does not take it. */
    REFUSED,
    /** Nobody could. */
    NOT_DELIVERED
}
