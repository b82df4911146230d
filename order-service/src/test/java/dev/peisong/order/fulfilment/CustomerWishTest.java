package dev.peisong.order.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.OrderEvent.CustomerAnswered;
import dev.peisong.common.contract.OrderEvent.ShipmentAmendRequested;
import dev.peisong.common.id.Ids;
import dev.peisong.order.ordering.OrderState;
import org.junit.jupiter.api.Test;

/** A customer's wish is answered, at once or when dispatch has answered. */
class CustomerWishTest {

    @Test
    void aNoteIsAnsweredWhenDispatchHasTakenIt() {
        var wish = Ids.next();
        var story = Story.anOrder().reserved().planned().customerAsked("INSTRUCTIONS", wish);
        assertThat(story.answers()).containsExactly("ASKING");
        assertThat(story.said(ShipmentAmendRequested.class).getLast().delivery().recipient().note())
                .isEqualTo("sealed note");
        story.amendAgreed();
        assertThat(story.answers()).containsExactly("ASKING", "DONE");
        assertThat(story.said(CustomerAnswered.class))
                .allSatisfy(
                        answer -> {
                            assertThat(answer.wishId()).isEqualTo(wish);
                            assertThat(answer.shipmentId()).isEqualTo(story.first().id());
                        });
        assertThat(story.order.delivery().recipient().note()).isEqualTo("sealed note");
        assertThat(story.order.state()).isEqualTo(OrderState.SCHEDULED);
    }

    @Test
    void theNeighbourIsConsentedTo() {
        var story = Story.anOrder().reserved().customerAsked("NEIGHBOUR").amendAgreed();
        assertThat(story.order.delivery().deliveryMode()).isEqualTo("NEIGHBOUR");
        story.customerAsked("DOOR").amendAgreed();
        assertThat(story.order.delivery().deliveryMode()).isEqualTo("DOOR");
    }

    @Test
    void anotherWindowIsTooLateOnceDispatchSaysSo() {
        var story = Story.anOrder().reserved().planned().departed();
        story.customerAsked("WINDOW").amendTooLate();
        assertThat(story.answers()).containsExactly("ASKING", "REFUSED:TOO_LATE");
        assertThat(story.order.delivery().windows()).isEmpty();
    }

    @Test
    void aSecondWishWaitsForTheFirst() {
        var story = Story.anOrder().reserved().planned();
        story.customerAsked("INSTRUCTIONS").customerAsked("WINDOW");
        assertThat(story.answers()).containsExactly("ASKING", "REFUSED:BUSY");
    }

    @Test
    void aWishThatADeliveryOvertakesIsTooLate() {
        var story = Story.anOrder().reserved().planned().departed();
        story.customerAsked("INSTRUCTIONS").delivered();
        assertThat(story.answers()).containsExactly("ASKING", "REFUSED:TOO_LATE");
    }

    @Test
    void whoRefusesIsToldThatItWillNotCome() {
        var story = Story.anOrder().reserved().planned().customerAsked("REFUSE");
        assertThat(story.order.state()).isEqualTo(OrderState.CANCELLING);
        story.released();
        assertThat(story.answers()).containsExactly("ASKING", "DONE");
        assertThat(story.order.state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void whoRefusesWhatIsAboardIsToldThatItTurnsAround() {
        var story = Story.anOrder().reserved().planned().departed().customerAsked("REFUSE");
        story.releaseRefused();
        assertThat(story.answers()).containsExactly("ASKING", "DONE:COMING_BACK");
    }

    @Test
    void aRefusalThatADeliveryOvertakesIsToldSo() {
        var story = Story.anOrder().reserved().planned().departed().customerAsked("REFUSE");
        story.delivered();
        assertThat(story.answers()).containsExactly("ASKING", "REFUSED:ALREADY_DELIVERED");
    }

    @Test
    void refusingTwiceIsAnsweredTwice() {
        var story = Story.anOrder().reserved().planned();
        story.customerAsked("REFUSE").customerAsked("REFUSE").released();
        assertThat(story.answers()).containsExactly("ASKING", "REFUSED:BUSY", "DONE");
    }
}
