package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.drive.Enumeration;
import dev.peisong.optimizer.problem.RichProblems;
import dev.peisong.optimizer.solution.SolutionChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Random problems of all rules at once. */
class RichSearchProperties {

    @Property(tries = 60)
    void everyPlanKeepsAllRulesAndStatesItsCost(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 4, 12, 4);

        var plan =
                Search.general(problem, SolveOptions.within(Budget.ofIterations(300)).threads(2));

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Property(tries = 60)
    void nearlyAllSmallProblemsAreSolvedToTheLeastCost(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 2, 3, 1);

        var plan = Search.general(problem, SolveOptions.within(Budget.ofIterations(3_000)));

        long least = Enumeration.leastCost(problem);
        long found = plan.cost().total();
        assertThat(found).as("no plan beats all plans").isGreaterThanOrEqualTo(least);
        Statistics.label("optimal")
                .collect(found == least)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 95));
    }

    @Property(tries = 10)
    void theSameSeedGivesTheSamePlan(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 4, 12, 4);
        var options = SolveOptions.within(Budget.ofIterations(400)).threads(2).seed(seed);

        assertThat(Search.general(problem, options)).isEqualTo(Search.general(problem, options));
    }
}
