package dev.peisong.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.solution.SolutionChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the problem, the plan is valid. */
class ValidityProperties {

    private final Solver solver = Solver.create();

    @Property(tries = 400)
    void everyPlanIsValid(@ForAll long seed) {
        var problem = Arbitraries.problem(seed, 5, 25);
        var plan = solver.solve(problem, SolveOptions.within(Budget.ofIterations(150)).seed(seed));
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Property(tries = 100)
    void everyImprovingPlanIsValid(@ForAll long seed) {
        var problem = Arbitraries.problem(seed, 4, 15);
        var options =
                SolveOptions.within(Budget.ofIterations(50))
                        .onImprovement(
                                plan ->
                                        assertThat(SolutionChecker.faults(problem, plan))
                                                .isEmpty());
        assertThat(solver.solve(problem, options)).isNotNull();
    }
}
