package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.ProblemBuilder;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.problem.VehicleBuilder;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Route;
import java.util.Arrays;

/** Locations in a row, 10 seconds and 100 metres apart, and one van that starts at the first. */
final class Line {

    private final FlatProblem in;

    private Line(FlatProblem in) {
        this.in = in;
    }

    static ProblemBuilder with(VehicleBuilder van) {
        var matrix =
                TravelMatrix.of(
                        10, (a, b) -> 10 * Math.abs(a - b), (a, b) -> 100 * Math.abs(a - b));
        return Problem.over(matrix).vehicle(van);
    }

    /** The same where goods have a weight. */
    static ProblemBuilder weighing(VehicleBuilder van) {
        return with(van).dimensions("kg");
    }

    /** A second costs 1, a metre nothing; it has no hold. */
    static VehicleBuilder van() {
        return Vehicle.at("van", 0).shift(0, 1_000).rates(0, 0, 1);
    }

    /** A van that holds ten. */
    static VehicleBuilder truck() {
        return van().capacity(10);
    }

    static Line of(ProblemBuilder problem) {
        return new Line(new FlatProblem(problem.build()));
    }

    Route drive(String... ids) {
        return new RouteWriter(in).write(0, tasks(ids));
    }

    long cost(String... ids) {
        return new Drive(in).load(0, tasks(ids), ids.length);
    }

    private int[] tasks(String... ids) {
        return Arrays.stream(ids).mapToInt(in::task).toArray();
    }

    void refuses(Limit limit, long by, int at, String... ids) {
        var drive = new Drive(in);
        assertThat(drive.load(0, tasks(ids), ids.length)).isEqualTo(RouteEvaluator.INFEASIBLE);
        assertThat(drive.failure().limit()).isEqualTo(limit);
        assertThat(drive.failure().shortfall()).isEqualTo(by);
        assertThat(drive.failure().position()).isEqualTo(at);
        assertThatThrownBy(() -> drive(ids)).hasMessageContaining(limit.name());
    }
}
