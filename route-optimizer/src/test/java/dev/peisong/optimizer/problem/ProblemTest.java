package dev.peisong.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private final TravelMatrix matrix = TravelMatrix.of(3, (a, b) -> 10, (a, b) -> 100);

    @Test
    void refusesALocationOutsideTheMatrix() {
        var problem = Problem.over(matrix).vehicle(Vehicle.at("van", 0)).job(Job.at("job", 3));
        assertFault(problem, "jobs[0].location", "3 is not a location (0..2)");
    }

    @Test
    void refusesAnEndOutsideTheMatrix() {
        var problem = Problem.over(matrix).vehicle(Vehicle.at("van", 0).endingAt(7));
        assertFault(problem, "vehicles[0].end", "7 is not a location (0..2)");
    }

    @Test
    void refusesAnIdTwice() {
        var problem = Problem.over(matrix).job(Job.at("job", 1)).job(Job.at("job", 2));
        assertFault(problem, "jobs[1].id", "'job' twice");
    }

    @Test
    void refusesDemandOfAnotherDimension() {
        var problem = Problem.over(matrix).dimensions("kg").job(Job.at("job", 1).demand(1, 2));
        assertFault(problem, "jobs[0].demand", "2 numbers for 1 dimensions [kg]");
    }

    @Test
    void refusesALockedJobThatIsAlreadyLate() {
        var problem =
                Problem.over(matrix)
                        .vehicle(Vehicle.at("van", 0).shift(50, 90).locked(List.of("job")))
                        .job(Job.at("job", 1).window(0, 55));
        assertFault(problem, "vehicles[0].locked", "job 'job' cannot be reached in time");
    }

    @Test
    void refusesAJobLockedTwice() {
        var problem =
                Problem.over(matrix)
                        .vehicle(Vehicle.at("one", 0).locked(List.of("job")))
                        .vehicle(Vehicle.at("two", 0).locked(List.of("job")))
                        .job(Job.at("job", 1));
        assertFault(problem, "vehicles[1].locked", "locked twice");
    }

    @Test
    void refusesCostsThatCannotBeAddedExactly() {
        var problem =
                Problem.over(matrix)
                        .vehicle(Vehicle.at("van", 0).rates(1_000_000_000_000L, 0, 0))
                        .job(Job.at("job", 1).priority(5));
        assertFault(problem, "vehicles.rates", "use a coarser unit");
    }

    @Test
    void refusesNegativeTravel() {
        assertThatThrownBy(() -> TravelMatrix.of(2, (a, b) -> -1, (a, b) -> 0))
                .hasMessageContaining("matrix.seconds[0][0]: -1");
    }

    @Test
    void mergesWindowsThatTouch() {
        var job = Job.at("job", 0).window(50, 60).window(0, 20).window(20, 30).build();
        assertThat(job.windows()).containsExactly(new TimeWindow(0, 30), new TimeWindow(50, 60));
    }

    @Test
    void eachPriorityWeighsTenOfTheOneBelow() {
        var problem =
                Problem.over(matrix)
                        .vehicle(Vehicle.at("van", 0).rates(5, 1, 0))
                        .job(Job.at("low", 1).priority(0))
                        .job(Job.at("high", 1).priority(1))
                        .job(Job.at("own", 1).penalty(7))
                        .build();
        assertThat(problem.jobs()).extracting(problem::penaltyOf).containsExactly(206L, 2060L, 7L);
    }

    @Test
    void refusesAnIdThatBothAJobAndAShipmentHave() {
        var problem =
                Problem.over(matrix).job(Job.at("it", 1)).shipment(Job.at("a", 1), Job.at("it", 2));
        assertFault(problem, "shipments[0].delivery.id", "'it' twice");
    }

    @Test
    void refusesAShipmentWhosePickupHasADemandOfAnotherDimension() {
        var problem =
                Problem.over(matrix)
                        .dimensions("kg")
                        .shipment(Job.at("from", 1).demand(1, 2), Job.at("to", 2));
        assertFault(problem, "shipments[0].pickup.demand", "2 numbers for 1 dimensions [kg]");
    }

    @Test
    void refusesAShipmentThatDeliversAnotherAmountThanItPicksUp() {
        assertThatThrownBy(
                        () ->
                                Problem.over(matrix)
                                        .shipment(
                                                Job.at("from", 1).demand(3),
                                                Job.at("to", 2).demand(2)))
                .hasMessageContaining("shipment from.delivery.demand: [2] is neither zero nor");
    }

    @Test
    void listsEveryVisitPickupBeforeDelivery() {
        var problem =
                Problem.over(matrix)
                        .vehicle(Vehicle.at("van", 0).locked(List.of("from", "alone")))
                        .shipment(Job.at("from", 1), Job.at("to", 2))
                        .job(Job.at("alone", 1))
                        .build();
        assertThat(problem.visits()).extracting(Job::id).containsExactly("alone", "from", "to");
        assertThat(problem.shipments()).extracting(Shipment::lifo).containsExactly(false);
    }

    private static void assertFault(ProblemBuilder problem, String field, String fault) {
        assertThatThrownBy(problem::build)
                .isInstanceOfSatisfying(
                        InvalidProblemException.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(fault);
    }
}
