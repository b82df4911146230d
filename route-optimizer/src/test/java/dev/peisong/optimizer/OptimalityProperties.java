package dev.peisong.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** On small problems the plan costs what the best of all plans costs. */
class OptimalityProperties {

    private final Solver solver = Solver.create();

    @Property(tries = 150)
    void smallProblemsAreSolvedToOptimality(@ForAll long seed) {
        var problem = Arbitraries.problem(seed, 3, 5);
        long least = new BruteForce(problem).leastCost();
        long found =
                solver.solve(problem, SolveOptions.within(Budget.ofIterations(3_000)))
                        .cost()
                        .total();
        assertThat(found).as("no plan beats all plans").isGreaterThanOrEqualTo(least);
        Statistics.label("optimal")
                .collect(found == least)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 97));
    }

    @Property(tries = 20, seed = "7")
    void problemsOfSevenJobsComeCloseToTheOptimum(@ForAll long seed) {
        var problem = Arbitraries.problem(seed, 2, 7);
        long least = new BruteForce(problem).leastCost();
        var options = SolveOptions.within(Budget.ofIterations(5_000));
        long found = solver.solve(problem, options).cost().total();
        assertThat(found).isBetween(least, least + least / 10);
    }
}
