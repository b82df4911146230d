package dev.peisong.optimizer.solution;

/**
 * Why a job is left out. In the order in which they are tested: a reason holds of all vehicles that
 * pass the ones before it. All but the last three hold even if the vehicle served nothing else
 * (apart from what is locked on it).
 */
public enum Reason {
    /** The job allows no vehicle of the fleet, or none starts where its goods lie. */
    NO_ALLOWED_VEHICLE,
    /** No vehicle has all the skills it needs. */
    NO_VEHICLE_WITH_SKILL,
    /** Its demand exceeds the whole capacity in some dimension. */
    TOO_BIG_FOR_ANY_VEHICLE,
    /** No way leads there from the start, or from there to the end, of the vehicle. */
    UNREACHABLE,
    /** All its windows have closed before the shift starts, or open after it ends. */
    OUTSIDE_ANY_SHIFT,
    /** The vehicle arrives after the last window has closed. */
    WINDOW_CANNOT_BE_MET,
    /** It is served in time, but the vehicle would end after its shift. */
    SHIFT_TOO_SHORT,
    /** It is served in time, but the route would exceed the vehicle's greatest duration. */
    ROUTE_TOO_LONG,
    /** A vehicle could serve it alone, but in this plan all are full or out of time. */
    NOT_ENOUGH_CAPACITY,
    /** It fits into this plan, but costs more than its penalty. */
    NOT_WORTH_ITS_COST,
    /** The budget ended, or the solve was cancelled, before the job was tried. */
    BUDGET_ENDED
}
