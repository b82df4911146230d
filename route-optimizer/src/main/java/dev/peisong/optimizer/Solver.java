package dev.peisong.optimizer;

import dev.peisong.optimizer.engine.Search;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.solution.Solution;

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
        return Search::solve;
    }
}
