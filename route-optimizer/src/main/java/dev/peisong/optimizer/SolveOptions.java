package dev.peisong.optimizer;

import dev.peisong.optimizer.solution.Solution;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How to solve.
 *
 * @param budget when to stop
 * @param threads how many search at the same time, at least 1
 * @param seed of all randomness
 * @param onImprovement told of better plans, in the solver's thread, at most some five a second,
 *     the first plan and the last one always; its time counts against the budget; what it throws
 *     ends the solve
 * @param cancelled asked often from the solver's thread; once true, the best plan so far is
 *     returned
 */
public record SolveOptions(
        Budget budget,
        int threads,
        long seed,
        Consumer<Solution> onImprovement,
        BooleanSupplier cancelled) {

    public SolveOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is below 1");
        }
    }

    /** Stops within the budget; one thread, seed 0, nobody told, not cancelled. */
    public static SolveOptions within(Budget budget) {
        return new SolveOptions(budget, 1, 0, improved -> {}, () -> false);
    }

    /** Stops at the deadline. */
    public static SolveOptions within(Duration time) {
        return within(Budget.of(time));
    }

    public SolveOptions threads(int count) {
        return new SolveOptions(budget, count, seed, onImprovement, cancelled);
    }

    public SolveOptions seed(long value) {
        return new SolveOptions(budget, threads, value, onImprovement, cancelled);
    }

    public SolveOptions onImprovement(Consumer<Solution> listener) {
        return new SolveOptions(budget, threads, seed, listener, cancelled);
    }

    public SolveOptions cancelledWhen(BooleanSupplier condition) {
        return new SolveOptions(budget, threads, seed, onImprovement, condition);
    }
}
