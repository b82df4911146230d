package dev.peisong.optimizer.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.ProblemBuilder;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.problem.VehicleBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker accepts a right plan and notices each way of being wrong. */
class SolutionCheckerTest {

    private static final Visit VISIT = new Visit("job", 1, 15, 20, 25, List.of(0L), 100);
    private static final Route ROUTE = route(5, 35, VISIT, 200, 200);
    private static final Solution PLAN = plan(ROUTE);

    @Test
    void acceptsARightPlan() {
        assertThat(SolutionChecker.faults(problem(van()), PLAN)).isEmpty();
    }

    @Test
    void noticesAJobThatIsMissing() {
        var plan = new Solution(List.of(), List.of(), Cost.NONE, 0);
        assertFault(problem(van()), plan, "differ");
    }

    @Test
    void noticesOverload() {
        assertFault(problem(van().capacity(3)), PLAN, "overloaded");
    }

    @Test
    void noticesAMissingSkill() {
        assertFault(problem(van().skills("cold")), PLAN, "lacks skill");
    }

    @Test
    void noticesShiftAndDuration() {
        assertFault(problem(van().shift(6, 90)), PLAN, "leaves before");
        assertFault(problem(van().shift(0, 34)), PLAN, "ends after");
        assertFault(problem(van().maxDuration(29)), PLAN, "too long");
    }

    @Test
    void noticesServiceOutsideItsWindow() {
        var early = new Visit("job", 1, 15, 19, 24, List.of(0L), 100);
        assertFault(problem(van()), plan(route(5, 34, early, 200, 200)), "outside");
    }

    @Test
    void noticesAnArrivalTooGoodToBeTrue() {
        assertFault(problem(van()), plan(route(6, 35, VISIT, 200, 200)), "arrival should be 16");
    }

    @Test
    void noticesWrongDistanceAndCost() {
        assertFault(problem(van()), plan(route(5, 35, VISIT, 199, 200)), "metres should be 200");
        assertFault(problem(van()), plan(route(5, 35, VISIT, 200, 199)), "cost is");
    }

    @Test
    void noticesAnotherVehicleThanAllowed() {
        var job = Job.at("job", 1).service(5).window(20, 30).demand(4).onlyBy(List.of());
        var problem = base(van()).job(job).build();
        assertFault(problem, PLAN, "is not allowed");
    }

    @Test
    void noticesWhereNoWayLeads() {
        var matrix = TravelMatrix.of(2, (a, b) -> TravelMatrix.UNREACHABLE, (a, b) -> 0);
        var problem = Problem.over(matrix).dimensions("kg").vehicle(van()).job(job()).build();
        assertFault(problem, PLAN, "no way");
    }

    private static VehicleBuilder van() {
        return Vehicle.at("van", 0).capacity(5).skills("lift");
    }

    private static JobBuilder job() {
        return Job.at("job", 1).service(5).window(20, 30).demand(4).skills("lift");
    }

    private static Problem problem(VehicleBuilder vehicle) {
        return base(vehicle).job(job()).build();
    }

    private static ProblemBuilder base(VehicleBuilder vehicle) {
        var matrix = TravelMatrix.of(2, (a, b) -> a == b ? 0 : 10, (a, b) -> a == b ? 0 : 100);
        return Problem.over(matrix).dimensions("kg").vehicle(vehicle);
    }

    private static Route route(int departure, int end, Visit visit, long metres, long distance) {
        var cost = new Cost(0, distance, 0, 0);
        return new Route("van", departure, end, List.of(visit), metres, cost);
    }

    private static Solution plan(Route route) {
        return new Solution(List.of(route), List.of(), route.cost(), 0);
    }

    private static void assertFault(Problem problem, Solution plan, String fault) {
        assertThat(SolutionChecker.faults(problem, plan))
                .anySatisfy(f -> assertThat(f).contains(fault));
    }
}
