package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.ArrayList;
import java.util.List;

/**
 * How travel times change over the horizon. A leg takes the matrix's time by the factor of the
 * period in which it starts. Where starting in a later period would arrive sooner, it arrives as if
 * it had waited for that one, so that nobody overtakes by leaving later (step functions with
 * waiting: Malandraki and Daskin 1992).
 *
 * @param periods in order; before the first the factor is 1000, the last holds for ever
 */
public record TravelProfile(List<Period> periods) {

    private static final long FLAT = 1000;

    /** From this second on travel takes so many thousandths of the matrix's time. */
    public record Period(int from, int permille) {

        public Period {
            require(
                    from >= 0 && from <= TravelMatrix.LIMIT,
                    "profile.from",
                    from + " is not in 0.." + TravelMatrix.LIMIT);
            require(
                    permille >= 1 && permille <= Pace.MOST,
                    "profile.permille",
                    permille + " is not in 1.." + Pace.MOST);
        }
    }

    public TravelProfile {
        periods = List.copyOf(periods);
        for (int i = 1; i < periods.size(); i++) {
            int from = periods.get(i).from();
            require(from > periods.get(i - 1).from(), "profile.periods", "not in order: " + from);
        }
    }

    /** The matrix at all times; add periods to it. */
    public static TravelProfile flat() {
        return new TravelProfile(List.of());
    }

    /**
     * When a leg ends that starts at a moment.
     *
     * @param seconds that the matrix has for it
     */
    public long arrival(long moment, long seconds) {
        long permille = FLAT;
        long sooner = Long.MAX_VALUE;
        for (var period : periods) {
            if (period.from() <= moment) {
                permille = period.permille();
            } else {
                sooner = Math.min(sooner, period.from() + scaled(seconds, period.permille()));
            }
        }
        return Math.min(sooner, moment + scaled(seconds, permille));
    }

    /** Thousandths of a number of seconds, rounded up. */
    public static long scaled(long seconds, long permille) {
        return permille == FLAT ? seconds : Math.ceilDiv(seconds * permille, FLAT);
    }

    /** This profile with another factor from a second after all others. */
    public TravelProfile from(int second, int permille) {
        var more = new ArrayList<>(periods);
        more.add(new Period(second, permille));
        return new TravelProfile(more);
    }
}
