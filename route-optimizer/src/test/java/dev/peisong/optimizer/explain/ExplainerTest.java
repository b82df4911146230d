package dev.peisong.optimizer.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.RichProblems;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Solution;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Places on a line, a hundred metres and ten seconds apart, the depot at 0. */
class ExplainerTest {

    private static final TravelMatrix LINE =
            TravelMatrix.of(10, (a, b) -> 10 * Math.abs(a - b), (a, b) -> 100 * Math.abs(a - b));

    private static Solution solve(Problem problem) {
        return Solver.create().solve(problem, SolveOptions.within(Budget.ofIterations(300)));
    }

    @Test
    void tellsForEachVehicleWhatBlocksAndTheLeastRelaxation() {
        var problem =
                Problem.over(LINE)
                        .dimensions("kg")
                        .vehicle(Vehicle.at("small", 0).shift(0, 10_000).capacity(3))
                        .vehicle(Vehicle.at("late", 0).shift(500, 10_000).capacity(10))
                        .job(Job.at("early", 5).window(0, 480).demand(8))
                        .build();

        var why = new Explainer(problem, solve(problem)).leftOut("early");

        assertThat(why.affordable()).isEmpty();
        assertThat(why.blockers())
                .containsExactly(
                        new Blocker("small", Limit.CAPACITY, "kg", 5),
                        new Blocker("late", Limit.WINDOW, "", 70));
        assertThat(why.leastRelaxation()).contains(new Blocker("late", Limit.WINDOW, "", 70));
    }

    @Test
    void tellsWhatAJobCostsAndWhereItWouldGoOtherwise() {
        var problem =
                Problem.over(LINE)
                        .vehicle(Vehicle.at("here", 0).shift(0, 10_000))
                        .vehicle(Vehicle.at("there", 9).shift(0, 10_000))
                        .job(Job.at("near", 2))
                        .job(Job.at("far", 8))
                        .build();

        var near = new Explainer(problem, solve(problem)).served("near");

        assertThat(near.place()).isEqualTo(new Place("here", 0, 400));
        assertThat(near.nextBest()).contains(new Place("there", 0, 1_200));
    }

    @Test
    void refusesToExplainWhatIsNotSo() {
        var problem =
                Problem.over(LINE)
                        .vehicle(Vehicle.at("v", 0).shift(0, 10_000))
                        .job(Job.at("near", 2))
                        .build();
        var explainer = new Explainer(problem, solve(problem));

        assertThatThrownBy(() -> explainer.leftOut("near")).hasMessageContaining("is served");
        assertThatThrownBy(() -> explainer.served("nobody")).hasMessageContaining("nobody");
    }

    @Property(tries = 40)
    void everyJobOfAnyPlanIsExplained(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 3, 8, 2);
        var plan = solve(problem);
        var explainer = new Explainer(problem, plan);

        plan.visits().forEach(visit -> assertThat(explainer.served(visit.job())).isNotNull());
        plan.unassigned()
                .forEach(
                        left -> {
                            var why = explainer.leftOut(left.job());
                            assertThat(
                                            why.blockers().size()
                                                    + (why.affordable().isPresent() ? 1 : 0))
                                    .isPositive();
                        });
    }
}
