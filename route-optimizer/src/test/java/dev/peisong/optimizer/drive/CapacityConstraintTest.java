package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.ProblemBuilder;
import dev.peisong.optimizer.solution.Blocker.Limit;
import org.junit.jupiter.api.Test;

class CapacityConstraintTest {

    private static ProblemBuilder problem() {
        return Line.weighing(Line.truck())
                .job(Job.at("out", 1).demand(6))
                .job(Job.at("back", 2).demand(7).collection())
                .job(Job.at("more", 3).demand(5))
                .shipment(Job.at("on", 1).demand(4), Job.at("off", 2));
    }

    @Test
    void aCollectionTakesTheRoomThatADeliveryLeft() {
        var route = Line.of(problem()).drive("out", "back");
        assertThat(route.visits()).extracting(v -> v.load().getFirst()).containsExactly(0L, 7L);
    }

    @Test
    void refusesTheCollectionWhileTheDeliveryIsAboard() {
        Line.of(problem()).refuses(Limit.CAPACITY, 3, 1, "back", "out");
    }

    @Test
    void refusesDeliveriesThatDoNotFitTogether() {
        Line.of(problem()).refuses(Limit.CAPACITY, 1, 1, "out", "more");
    }

    @Test
    void aShipmentTakesRoomOnlyBetweenItsVisits() {
        var line = Line.of(problem());
        assertThat(line.cost("on", "off", "back")).isLessThan(RouteEvaluator.INFEASIBLE);
        line.refuses(Limit.CAPACITY, 1, 1, "on", "back", "off");
        var route = line.drive("on", "out", "off");
        assertThat(route.visits())
                .extracting(v -> v.load().getFirst())
                .containsExactly(10L, 4L, 0L);
    }

    @Test
    void refusesWhatIsTooBigForTheWholeVehicle() {
        var line = Line.of(Line.weighing(Line.truck()).job(Job.at("a", 1).demand(13)));
        line.refuses(Limit.CAPACITY, 3, 0, "a");
    }
}
