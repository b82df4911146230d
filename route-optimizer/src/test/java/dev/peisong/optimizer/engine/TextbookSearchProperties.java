package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.drive.Enumeration;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.solution.SolutionChecker;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random problems of the literature's kinds. */
class TextbookSearchProperties {

    @Property(tries = 30)
    void everyPlanKeepsAllRulesAndStatesItsCost(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int customers) {
        check(TextbookProblems.withWindows(seed, customers, 8));
        check(TextbookProblems.withPairs(seed, customers / 2 + 1, 8));
    }

    private static void check(Problem problem) {
        var plan =
                Search.textbook(problem, SolveOptions.within(Budget.ofIterations(1_000)).threads(2))
                        .orElseThrow();

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Property(tries = 10)
    void largePlansAreSharedOutAndPutTogetherAgain(@ForAll long seed) {
        var problem = TextbookProblems.withWindows(seed, 320, 60);

        var plan =
                Search.textbook(problem, SolveOptions.within(Budget.ofIterations(2_000)).threads(2))
                        .orElseThrow();

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
        assertThat(plan.unassigned()).isEmpty();
    }

    @Property(tries = 40)
    void smallProblemsAreSolvedToTheLeastCost(@ForAll long seed) {
        var windows = TextbookProblems.withWindows(seed, 6, 3);
        var pairs = TextbookProblems.withPairs(seed, 3, 2);
        var options = SolveOptions.within(Budget.ofIterations(3_000));

        assertThat(Search.textbook(windows, options).orElseThrow().cost().total())
                .isEqualTo(Enumeration.leastCost(windows));
        assertThat(Search.textbook(pairs, options).orElseThrow().cost().total())
                .isEqualTo(Enumeration.leastCost(pairs));
    }

    @Property(tries = 5)
    void theSameSeedAndThreadsGiveTheSamePlan(@ForAll long seed) {
        var small = TextbookProblems.withWindows(seed, 80, 12);
        var large = TextbookProblems.withWindows(seed, 300, 50);
        var options = SolveOptions.within(Budget.ofIterations(3_000)).threads(2).seed(seed);

        assertThat(Search.textbook(small, options).orElseThrow())
                .isEqualTo(Search.textbook(small, options).orElseThrow());
        assertThat(Search.textbook(large, options).orElseThrow())
                .isEqualTo(Search.textbook(large, options).orElseThrow());
    }
}
