package dev.peisong.dispatch.jobs;

/** Who has a parcel. */
public enum Custody {
    AT_SITE,
    WITH_CUSTOMER,
    ABOARD,
    /** Left at the site for good: inventory has it. */
    HANDED_IN,
    LOST,
    DESTROYED
}
