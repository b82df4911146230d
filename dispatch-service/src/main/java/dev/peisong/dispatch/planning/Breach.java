package dev.peisong.dispatch.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hard limit that a route does not keep.
 *
 * @param jobId whose limit it is; null when it is the vehicle's
 * @param subject what is too much: {@code weight}, {@code volume}, {@code parcels}; or the skills
 *     that are missing; else empty
 * @param by seconds late, seconds after the shift, units too many, or skills missing
 * @param detail for people
 */
record Breach(Rule rule, @Nullable UUID jobId, String subject, long by, String detail) {

    /** What is not kept. */
    enum Rule {
        TOO_FULL,
        WINDOW_MISSED,
        NO_SKILL,
        SHIFT_TOO_SHORT,
        UNREACHABLE;

        /** Times can be agreed on with people; what a vehicle carries, can and reaches cannot. */
        boolean negotiable() {
            return this == WINDOW_MISSED || this == SHIFT_TOO_SHORT;
        }
    }

    /** Whether it says no more than another does: the same limit, by no more than there. */
    boolean noWorseThan(Breach other) {
        return rule == other.rule
                && (jobId == null ? other.jobId == null : jobId.equals(other.jobId))
                && subject.equals(other.subject)
                && by <= other.by;
    }

    @Override
    public String toString() {
        return rule + ": " + detail;
    }
}
