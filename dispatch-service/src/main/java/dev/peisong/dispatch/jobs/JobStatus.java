package dev.peisong.dispatch.jobs;

import java.util.EnumSet;
import java.util.Set;

/** Where a job stands. Facts may move it anywhere; commands only where {@code Job} allows. */
public enum JobStatus {
    /** Cannot be planned as it stands: its place is unclear or far from any road. */
    WAITING,
    /** Ready for the next plan. */
    OPEN,
    /** On a published route that has not departed. */
    PLANNED,
    /** Its vehicle is on the way. */
    UNDER_WAY,
    /** Everything left of it is aboard and on its way back to a site. */
    RETURNING,
    /** An attempt is over and nothing is aboard: order-service decides what comes next. */
    UNDECIDED,
    /** Every parcel came to its end: delivered, collected, lost or destroyed. */
    DONE,
    /** Ended on request before its goods left. */
    RELEASED,
    /** Unassigned for more planning days than the tenant allows. */
    GIVEN_UP,
    /** Ended by order-service after an attempt. */
    CLOSED;

    private static final Set<JobStatus> ENDED = EnumSet.of(DONE, RELEASED, GIVEN_UP, CLOSED);

    /** Whether nothing more is to be done, unless a late fact says otherwise. */
    public boolean ended() {
        return ENDED.contains(this);
    }
}
