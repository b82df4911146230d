package dev.peisong.optimizer;

import dev.peisong.optimizer.solution.Solution;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How to solve.
 *
 * @param budget when to stop
 * @param seed of all randomness
 * @param onImprovement told of better plans, in the solver's thread, at most some five a second,
 *     the first plan and the last one always; its time counts against the budget; what it throws
 *     ends the solve
 * @param cancelled asked often from the solver's thread; once true, the best plan so far is
 *     returned
 */
public record SolveOptions(
        Budget budget, long seed, Consumer<Solution> onImprovement, BooleanSupplier cancelled) {

    /** Stops within the budget; seed 0, nobody told, not cancelled. */
    public static SolveOptions within(Budget budget) {
        return new SolveOptions(budget, 0, improved -> {}, () -> false);
    }

    /** Stops at the deadline. */
    public static SolveOptions within(Duration time) {
        return within(Budget.of(time));
    }

    public SolveOptions seed(long value) {
        return new SolveOptions(budget, value, onImprovement, cancelled);
    }

    public SolveOptions onImprovement(Consumer<Solution> listener) {
        return new SolveOptions(budget, seed, listener, cancelled);
    }

    public SolveOptions cancelledWhen(BooleanSupplier condition) {
        return new SolveOptions(budget, seed, onImprovement, condition);
    }
}
