package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.ProblemBuilder;
import dev.peisong.optimizer.problem.SameRoute;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.solution.Blocker.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules on which tasks a route has, and in which order. */
class OrderRulesTest {

    private static ProblemBuilder problem() {
        return Line.with(Line.van().maxStops(4))
                .job(Job.at("a", 1))
                .job(Job.at("b", 2))
                .job(Job.at("c", 3))
                .shipment(Job.at("on", 1), Job.at("off", 2))
                .shipments(List.of(deep()));
    }

    private static Shipment deep() {
        return Shipment.of(Job.at("deep on", 1).build(), Job.at("deep off", 2).build())
                .lastInFirstOut();
    }

    @Test
    void refusesMoreStopsThanTheVehicleMakes() {
        Line.of(problem()).refuses(Limit.STOPS, 1, 4, "a", "b", "on", "off", "c");
    }

    @Test
    void refusesADeliveryBeforeItsPickupOrWithout() {
        Line.of(problem()).refuses(Limit.ORDER, 1, 0, "off", "on");
        Line.of(problem()).refuses(Limit.ORDER, 1, 1, "a", "off");
        Line.of(problem()).refuses(Limit.ORDER, 1, 0, "on", "a");
    }

    @Test
    void refusesToDigOutAShipmentWhereLastInIsFirstOut() {
        Line.of(problem()).refuses(Limit.ORDER, 1, 2, "deep on", "on", "deep off", "off");
        assertFeasible(problem(), "deep on", "on", "off", "deep off");
        assertFeasible(problem(), "on", "deep on", "off", "deep off");
    }

    @Test
    void refusesAJobBeforeTheOneItMustFollow() {
        var problem = problem().relations(new Before("a", "b"));
        Line.of(problem).refuses(Limit.ORDER, 1, 2, "b", "c", "a");
        assertFeasible(problem, "a", "c", "b");
        assertFeasible(problem, "b", "c");
    }

    @Test
    void refusesJobsTogetherThatMustBeApart() {
        var problem = problem().relations(Apart.of("a", "b", "c"));
        Line.of(problem).refuses(Limit.RELATION, 1, 1, "c", "a");
        assertFeasible(problem, "b", "on", "off");
    }

    @Test
    void refusesARouteThatDoesNotBeginWithWhatIsLocked() {
        var problem = Line.with(Line.van().locked(List.of("a", "b")));
        problem.job(Job.at("a", 1)).job(Job.at("b", 2)).job(Job.at("c", 3));
        Line.of(problem).refuses(Limit.LOCKED, 1, 1, "a", "c", "b");
        assertFeasible(problem, "a", "b", "c");
    }

    @Test
    void tiesSayWhoMayJoinWhom() {
        var problem = problem().relations(SameRoute.of("a", "b"), Apart.of("b", "c"));
        var in = new FlatProblem(problem.build());
        var ties = new Ties(in);
        int[] vehicleOf = {0, -1, 1, -1, -1, -1, -1};
        int b = in.task("b");
        assertThat(ties.admit(b, 0, vehicleOf)).isTrue();
        assertThat(ties.admit(b, 1, vehicleOf)).isFalse();
        assertThat(ties.together(in.task("on"))).containsExactly(in.task("off"));
    }

    private static void assertFeasible(ProblemBuilder problem, String... ids) {
        assertThat(Line.of(problem).cost(ids)).isLessThan(RouteEvaluator.INFEASIBLE);
    }
}
