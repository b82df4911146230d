package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlatProblemTest {

    @Test
    void countsJobsFirstThenPickupAndDeliveryOfEachShipment() {
        var problem =
                Line.with(Line.van())
                        .shipment(Job.at("on", 1).penalty(70), Job.at("off", 2))
                        .job(Job.at("a", 3).penalty(30))
                        .initial(Map.of("van", List.of("a", "on", "off")), 0)
                        .build();
        var in = new FlatProblem(problem);
        assertThat(List.of(in.task("a"), in.task("on"), in.task("off"))).containsExactly(0, 1, 2);
        assertThat(List.of(in.mate(0), in.mate(1), in.mate(2))).containsExactly(-1, 2, 1);
        assertThat(List.of(in.penalty(0), in.penalty(1), in.penalty(2)))
                .containsExactly(30L, 70L, 0L);
        assertThat(in.isPickup(1)).isTrue();
        assertThat(in.isDelivery(2)).isTrue();
        assertThat(in.initial(0)).containsExactly(0, 1, 2);
    }

    @Test
    void tenThousandStopsNeedNoTableOfPairs() {
        int stops = 10_000;
        var matrix =
                TravelMatrix.computed(
                        stops + 1, (a, b) -> Math.abs(a - b), (a, b) -> 10 * Math.abs(a - b));
        var problem = Problem.over(matrix);
        for (int v = 0; v < 100; v++) {
            problem.vehicles(List.of(Line.van().build().named("van-" + v)));
        }
        for (int j = 1; j <= stops; j++) {
            problem.job(Job.at("job-" + j, j));
        }
        var in = new FlatProblem(problem.build());
        assertThat(new Drive(in).load(99, new int[] {0, 499}, 2)).isEqualTo(1_000);
    }

    @Test
    void aFleetWithoutVehiclesIsNoProblem() {
        var problem = Problem.over(TravelMatrix.of(1, (a, b) -> 0, (a, b) -> 0)).build();
        assertThat(new Drive(new FlatProblem(problem)).count()).isZero();
    }
}
