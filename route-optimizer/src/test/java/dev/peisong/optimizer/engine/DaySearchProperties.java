package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.drive.Enumeration;
import dev.peisong.optimizer.solution.SolutionChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Random plain days. */
class DaySearchProperties {

    @Property(tries = 30)
    void everyPlanKeepsAllRulesAndStatesItsCost(@ForAll long seed) {
        var problem = DayProblems.problem(seed, 6, 50);

        var plan =
                Search.general(problem, SolveOptions.within(Budget.ofIterations(2_000)).threads(2));

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Property(tries = 5)
    void largePlansAreSharedOutAndPutTogetherAgain(@ForAll long seed) {
        var problem = DayProblems.problem(seed, 60, 320);

        var plan =
                Search.general(problem, SolveOptions.within(Budget.ofIterations(2_000)).threads(2));

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Property(tries = 60)
    void nearlyAllSmallProblemsAreSolvedToTheLeastCost(@ForAll long seed) {
        var problem = DayProblems.problem(seed, 2, 5);

        var plan = Search.general(problem, SolveOptions.within(Budget.ofIterations(3_000)));

        long least = Enumeration.leastCost(problem);
        long found = plan.cost().total();
        assertThat(found).as("no plan beats all plans").isGreaterThanOrEqualTo(least);
        Statistics.label("optimal")
                .collect(found == least)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 95));
    }

    @Property(tries = 5)
    void theSameSeedAndThreadsGiveTheSamePlan(@ForAll long seed) {
        var small = DayProblems.problem(seed, 8, 60);
        var large = DayProblems.problem(seed, 40, 280);
        var options = SolveOptions.within(Budget.ofIterations(3_000)).threads(2).seed(seed);

        assertThat(Search.general(small, options)).isEqualTo(Search.general(small, options));
        assertThat(Search.general(large, options)).isEqualTo(Search.general(large, options));
    }
}
