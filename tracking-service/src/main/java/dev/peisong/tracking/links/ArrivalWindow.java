package dev.peisong.tracking.links;

import dev.peisong.common.time.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Between when and when a customer can count on it. The window narrows with what is known: what was
 * promised, then two hours around the plan within the promise, then the estimate with a margin that
 * shrinks as the vehicle comes near, and grows while nothing is heard of it. It never lies wholly
 * in the past.
 *
 * @param late whether it is expected after what was promised
 */
record ArrivalWindow(Instant from, Instant to, Basis basis, boolean late) {
    private static final Duration AROUND_THE_PLAN = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofMinutes(3);
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration FINE = Duration.ofMinutes(5);

    /** What it is derived from. */
    enum Basis {
        PROMISED,
        PLANNED,
        LIVE
    }

    /**
     * What is known.
     *
     * @param promised the window it was planned into; null where any time will do
     * @param expected by the plan, or by the vehicle once it is out
     * @param seen the observation that the estimate rests on; null before the vehicle is out
     */
    record Known(
            @Nullable TimeWindow promised, @Nullable Instant expected, @Nullable Instant seen) {}

    /** Null when nothing is known. */
    static @Nullable ArrivalWindow of(Known known, Instant now) {
        Instant expected = known.expected();
        Instant seen = known.seen();
        if (expected == null) {
            TimeWindow promised = known.promised();
            return promised == null
                    ? null
                    : new ArrivalWindow(promised.start(), promised.end(), Basis.PROMISED, false);
        }
        return seen == null
                ? planned(expected, known.promised(), now)
                : live(expected, seen, known.promised(), now);
    }

    private static ArrivalWindow planned(
            Instant expected, @Nullable TimeWindow promised, Instant now) {
        Instant around = later(expected, now);
        Instant from = down(later(around.minus(AROUND_THE_PLAN), now), QUARTER);
        Instant to = up(around.plus(AROUND_THE_PLAN), QUARTER);
        boolean late = promised != null && !around.isBefore(promised.end());
        if (promised != null && !late) {
            from = later(from, promised.start());
            to = to.isBefore(promised.end()) ? to : promised.end();
        }
        return new ArrivalWindow(from, to, Basis.PLANNED, late);
    }

    private static ArrivalWindow live(
            Instant expected, Instant seen, @Nullable TimeWindow promised, Instant now) {
        Instant opens = promised == null ? now : promised.start(); // who is early waits
        Instant around = later(later(expected, opens), now);
        Duration left = Duration.between(now, around);
        Duration silent = Duration.between(seen, now).minus(SILENCE);
        Duration unsure = silent.isNegative() ? Duration.ZERO : silent.dividedBy(2);
        if (unsure.compareTo(AROUND_THE_PLAN) > 0) {
            unsure = AROUND_THE_PLAN;
        }
        Instant from = around.minus(EARLY).minus(left.dividedBy(6));
        Instant to = around.plus(LATE).plus(left.dividedBy(4)).plus(unsure);
        boolean late = promised != null && around.isAfter(promised.end());
        return new ArrivalWindow(
                down(later(later(from, opens), now), FINE), up(to, FINE), Basis.LIVE, late);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant down(Instant at, Duration step) {
        long seconds = step.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), seconds) * seconds);
    }

    private static Instant up(Instant at, Duration step) {
        Instant floor = down(at, step);
        return floor.equals(at) ? at : floor.plus(step);
    }
}
