package dev.peisong.optimizer;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long to search: wall time, iterations, or whichever comes first. With iterations alone the
 * result depends on nothing but problem and seed.
 *
 * @param time from the call of the solver
 * @param iterations of ruin and recreate
 * @param patience ends before the time is up when nothing better was found for so long; empty to
 *     use all of the time
 */
public record Budget(
        Optional<Duration> time, OptionalLong iterations, Optional<Duration> patience) {

    public Budget {
        if (time.isEmpty() && iterations.isEmpty()) {
            throw new IllegalArgumentException("a budget needs a time or a number of iterations");
        }
        if (time.isPresent() && time.get().isNegative()) {
            throw new IllegalArgumentException("budget.time: " + time.get() + " is negative");
        }
        if (iterations.isPresent() && iterations.getAsLong() < 0) {
            throw new IllegalArgumentException("budget.iterations: is negative");
        }
        if (patience.isPresent() && !patience.get().isPositive()) {
            throw new IllegalArgumentException("budget.patience: must be longer than nothing");
        }
        if (patience.isPresent() && time.isEmpty()) {
            throw new IllegalArgumentException("budget.patience: needs a budget.time as well");
        }
    }

    public static Budget of(Duration time) {
        return new Budget(Optional.of(time), OptionalLong.empty(), Optional.empty());
    }

    public static Budget ofIterations(long iterations) {
        return new Budget(Optional.empty(), OptionalLong.of(iterations), Optional.empty());
    }

    /** This budget, ended no later than after so many iterations. */
    public Budget orIterations(long most) {
        return new Budget(time, OptionalLong.of(most), patience);
    }

    /**
     * This budget, ended early when nothing better was found for so long. Large plans are annealed
     * again and again then, for as long as this at first and twice as long each time.
     */
    public Budget orNothingBetterFor(Duration most) {
        return new Budget(time, iterations, Optional.of(most));
    }
}
