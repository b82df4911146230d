package dev.peisong.optimizer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reason;
import dev.peisong.optimizer.solution.Unassigned;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why problems of all rules leave a job out. */
class ReasonsTest {

    private static final TravelMatrix LINE =
            TravelMatrix.of(5, (a, b) -> 10 * Math.abs(a - b), (a, b) -> 10 * Math.abs(a - b));

    private static Unassigned left(Problem problem) {
        var plan = Search.general(problem, SolveOptions.within(Budget.ofIterations(100)));
        assertThat(plan.unassigned()).hasSize(1);
        return plan.unassigned().getFirst();
    }

    @Test
    void namesTheSkillThatIsMissing() {
        var why =
                left(
                        Problem.over(LINE)
                                .vehicle(Vehicle.at("v", 0).shift(0, 1_000).skills("lift"))
                                .job(Job.at("cold", 1).skills("cooled", "lift"))
                                .build());

        assertThat(why.reason()).isEqualTo(Reason.NO_VEHICLE_WITH_SKILL);
        assertThat(why.blocker()).contains(new Blocker("v", Limit.SKILL, "cooled", 1));
    }

    @Test
    void saysWhenNoVehicleIsAllowed() {
        var why =
                left(
                        Problem.over(LINE)
                                .vehicle(Vehicle.at("v", 0).shift(0, 1_000))
                                .job(Job.at("nobody's", 1).onlyBy(Set.of()))
                                .build());

        assertThat(why.reason()).isEqualTo(Reason.NO_ALLOWED_VEHICLE);
        assertThat(why.blocker()).isEmpty();
    }

    @Test
    void saysWhichVehicleARelationForbids() {
        var why =
                left(
                        Problem.over(LINE)
                                .vehicle(Vehicle.at("v", 0).shift(0, 1_000))
                                .job(Job.at("one", 1).priority(3))
                                .job(Job.at("other", 2))
                                .relations(new Apart(List.of("one", "other")))
                                .build());

        assertThat(why.job()).isEqualTo("other");
        assertThat(why.blocker()).contains(new Blocker("v", Limit.RELATION, "", 1));
    }
}
