package dev.peisong.optimizer;

import dev.peisong.optimizer.engine.Search;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.search.Annealing;
import dev.peisong.optimizer.search.Clock;
import dev.peisong.optimizer.search.Plain;
import dev.peisong.optimizer.solution.Solution;
import java.time.Duration;

/**
 * Finds a plan of low cost. Stateless: one solver may serve many threads, each solve uses as many
 * as it is given.
 */
@FunctionalInterface
public interface Solver {

    /**
     * The best plan found. Always valid, and never worse than the constructive heuristic it starts
     * from; returns when the budget has ended or the solve is cancelled, plus a few milliseconds.
     */
    Solution solve(Problem problem, SolveOptions options);

    /** The solver of this library. */
    static Solver create() {
        return (problem, options) -> {
            var textbook = Search.textbook(problem, options);
            if (textbook.isPresent()) {
                return textbook.get();
            }
            if (!Plain.matches(problem)) {
                return Search.general(problem, options);
            }
            var budget = options.budget();
            var clock =
                    new Clock(
                            budget.time().map(Duration::toNanos).orElse(Long.MAX_VALUE),
                            budget.iterations().orElse(Long.MAX_VALUE),
                            options.cancelled());
            return new Annealing(problem, clock, options.seed(), options.onImprovement()).solve();
        };
    }
}
