package dev.peisong.order.fulfilment;

import static dev.peisong.order.fulfilment.Story.NOON;
import static dev.peisong.order.fulfilment.Story.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.order.ordering.Promise;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises follow what tracking expects; the plan of these stories promises noon to two. */
class ExpectedArrivalTest {
    private final Story story = anOrder().reserved().planned().departed();

    @Test
    void whatComesInItsWindowPromisesNothingNew() {
        story.expected(70).expected(80).expected(119);
        assertPromises();
        assertThat(story.first().schedule().expectedArrival()).isEqualTo(after(119));
        assertThat(story.order.expectedArrival()).isEqualTo(after(119));
    }

    @Test
    void whatComesEarlyWaitsForItsWindow() {
        story.expected(-20);
        assertPromises();
    }

    @Test
    void whatIsLateIsPromisedAnew() {
        story.expected(130);
        assertPromises(promise(100, 160, Promise.Cause.RUNNING_LATE));
    }

    @Test
    void aTremblingEstimateDoesNotFlood() {
        for (int minute = 121; minute <= 149; minute += 2) {
            story.expected(minute).expected(119).expected(minute);
        }
        assertPromises(promise(90, 150, Promise.Cause.RUNNING_LATE));
    }

    @Test
    void anHourOfDelayMakesAFewPromises() {
        for (int minute = 121; minute <= 181; minute += 2) {
            story.expected(minute);
        }
        assertPromises(
                promise(90, 150, Promise.Cause.RUNNING_LATE),
                promise(120, 180, Promise.Cause.RUNNING_LATE),
                promise(150, 210, Promise.Cause.RUNNING_LATE));
    }

    @Test
    void whatCatchesUpKeepsItsFirstPromise() {
        story.expected(150).expected(100);
        assertPromises(
                promise(120, 180, Promise.Cause.RUNNING_LATE),
                promise(0, 120, Promise.Cause.CAUGHT_UP));
    }

    @Test
    void anOlderEstimateThatComesLaterSaysNothing() {
        story.expected(100);
        story.expectedAsOf(-5, 150);
        assertPromises();
        assertThat(story.first().schedule().expectedArrival()).isEqualTo(after(100));
    }

    @Test
    void anotherPlanIsAnotherPromise() {
        story.expected(150).notAtHome().back();
        assertThat(story.order.expectedArrival()).isNull();
        story.plannedAnew();
        assertPromises(
                promise(120, 180, Promise.Cause.RUNNING_LATE),
                promise(0, 120, Promise.Cause.REPLANNED));
        story.expected(150); // of the route that it is no longer on
        assertThat(story.first().schedule().expectedArrival()).isNull();
        assertThat(story.order.promises()).hasSize(3);
    }

    @Test
    void nobodyWaitsForWhatIsCancelledOrHere() {
        var cancelled = anOrder().reserved().planned().departed().cancelAsked().expected(150);
        assertThat(cancelled.order.promises()).hasSize(1);
        story.delivered().expected(150);
        assertPromises();
        assertThat(story.order.expectedArrival()).isNull();
    }

    @Test
    void theTimelineTellsTheFirstAndWhatMovedFar() {
        story.expected(70).expected(72).expected(74).expected(86).expected(90).expected(130);
        assertThat(story.told).containsExactly(70, 86, 130);
    }

    @Test
    void theLastShipmentSaysWhenAllIsThere() {
        var two = anOrder().reservedAtTwoSites().planned();
        two.expected(two.first(), 90).expected(two.second(), 60);
        assertThat(two.order.expectedArrival()).isEqualTo(after(90));
    }

    /** Besides the one that came with the plan. */
    private void assertPromises(Made... later) {
        var made =
                story.order.promises().stream()
                        .skip(1)
                        .map(it -> new Made(it.window(), it.cause()))
                        .toList();
        assertThat(made).isEqualTo(List.of(later));
    }

    private record Made(TimeWindow window, Promise.Cause cause) {}

    private static Made promise(int from, int to, Promise.Cause cause) {
        return new Made(new TimeWindow(after(from), after(to)), cause);
    }

    private static Instant after(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }
}
