package dev.peisong.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.contract.DispatchEvent.StopArrived;
import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a shipment is expected, from the plan, the vehicle and what it still has to do. */
class ArrivalTest extends TrackingStage {

    @Test
    void theArrivalFollowsTheVehicle() {
        delivered.created().planned().departed();
        Instant planned = Delivered.EIGHT.plusSeconds(600 + 120 + 600);
        ArrivalEstimated first =
                bench.await(
                        delivered.tenant,
                        ArrivalEstimated.class,
                        e -> e.asOf().equals(Delivered.EIGHT));
        assertThat(first.expectedAt()).isEqualTo(planned);

        // ten minutes late at the first stop, and said so
        Instant late = Delivered.EIGHT.plusSeconds(1200);
        bench.say(
                delivered.tenant,
                new StopArrived(delivered.route, delivered.firstStop, late, late),
                delivered.route,
                delivered.route);
        ArrivalEstimated second =
                bench.await(delivered.tenant, ArrivalEstimated.class, e -> e.asOf().equals(late));
        assertThat(second.expectedAt()).isEqualTo(late.plusSeconds(120 + 600));
        assertThat(Instant.parse(view().path("expectedAt").asString()))
                .isEqualTo(second.expectedAt());
    }

    @Test
    void theArrivalFollowsThePositionAndNotAnOlderOne() {
        delivered.created().planned().departed();
        bench.await(
                delivered.tenant, ArrivalEstimated.class, e -> e.asOf().equals(Delivered.EIGHT));

        // standing at the first stop after half an hour: two minutes of service, then the way
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:30:00Z").expect(202);
        Instant late = Delivered.EIGHT.plus(Duration.ofMinutes(30));
        ArrivalEstimated said =
                bench.await(delivered.tenant, ArrivalEstimated.class, e -> e.asOf().equals(late));
        assertThat(said.expectedAt()).isEqualTo(late.plusSeconds(120 + 600));

        fix(Delivered.DEPOT.latitude(), "2026-05-04T08:10:00Z").expect(202);
        fix(Delivered.NEIGHBOUR.latitude(), "2026-05-04T08:40:00Z").expect(202);
        Instant later = Delivered.EIGHT.plus(Duration.ofMinutes(40));
        bench.await(delivered.tenant, ArrivalEstimated.class, e -> e.asOf().equals(later));
        await().untilAsserted(
                        () ->
                                assertThat(Instant.parse(view().path("expectedAt").asString()))
                                        .isEqualTo(later.plusSeconds(120 + 600)));
        assertThat(bench.heard(delivered.tenant))
                .extracting(e -> e.event())
                .filteredOn(ArrivalEstimated.class::isInstance)
                .extracting(e -> ((ArrivalEstimated) e).asOf())
                .containsExactly(Delivered.EIGHT, late, later);
    }

    @Test
    void theArrivalFollowsARouteThatChanges() {
        delivered.created().planned();
        awaitExpected(Delivered.EIGHT.plusSeconds(1320));
        delivered.plannedWithoutTheNeighbour(900);
        awaitExpected(Delivered.EIGHT.plusSeconds(900));
        delivered.departed();
        awaitSaid(Delivered.EIGHT.plusSeconds(900));
        // and once more while it is under way, whichever of the two events comes first
        delivered.plannedWithoutTheNeighbour(1800);
        awaitSaid(Delivered.EIGHT.plusSeconds(1800));
    }

    private void awaitExpected(Instant at) {
        await().untilAsserted(
                        () ->
                                assertThat(view().path("expectedAt").asString())
                                        .isEqualTo(at.toString()));
    }

    private void awaitSaid(Instant at) {
        bench.await(delivered.tenant, ArrivalEstimated.class, e -> e.expectedAt().equals(at));
    }
}
