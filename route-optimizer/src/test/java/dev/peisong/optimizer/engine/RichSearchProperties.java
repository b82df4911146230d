package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.drive.Enumeration;
import dev.peisong.optimizer.problem.RichProblems;
import dev.peisong.optimizer.solution.SolutionChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random problems of all rules at once. */
class RichSearchProperties {

    @Property(tries = 60)
    void everyPlanKeepsAllRulesAndStatesItsCost(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 4, 12, 4);

        var plan = Search.solve(problem, SolveOptions.within(Budget.ofIterations(300)).threads(2));

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Property(tries = 60)
    void smallProblemsAreSolvedToTheLeastCost(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 2, 3, 1);

        var plan = Search.solve(problem, SolveOptions.within(Budget.ofIterations(3_000)));

        assertThat(plan.cost().total()).isEqualTo(Enumeration.leastCost(problem));
    }

    @Property(tries = 10)
    void theSameSeedGivesTheSamePlan(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 4, 12, 4);
        var options = SolveOptions.within(Budget.ofIterations(400)).threads(2).seed(seed);

        assertThat(Search.solve(problem, options)).isEqualTo(Search.solve(problem, options));
    }
}
