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
 */
public record Budget(Optional<Duration> time, OptionalLong iterations) {

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
    }

    public static Budget of(Duration time) {
        return new Budget(Optional.of(time), OptionalLong.empty());
    }

    public static Budget ofIterations(long iterations) {
        return new Budget(Optional.empty(), OptionalLong.of(iterations));
    }

    /** This budget, ended no later than after so many iterations. */
    public Budget orIterations(long most) {
        return new Budget(time, OptionalLong.of(most));
    }
}
