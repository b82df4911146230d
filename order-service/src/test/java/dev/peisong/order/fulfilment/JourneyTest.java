package dev.peisong.order.fulfilment;

import static dev.peisong.order.fulfilment.Story.anOrder;
import static dev.peisong.order.fulfilment.Story.anOrderOf;
import static dev.peisong.order.fulfilment.Story.inParcelsOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.contract.OrderEvent.OrderAmended;
import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.OrderEvent.ParcelsVoided;
import dev.peisong.common.contract.OrderEvent.ShipmentCancelRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.OrderEvent.ShipmentReattemptRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentReturned;
import dev.peisong.order.ordering.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways an order can go, and what each says to the others. */
class JourneyTest {

    private static void ends(Story story, OrderState state) {
        assertThat(story.order.state()).isEqualTo(state);
    }

    @Test
    void reachesTheDoor() {
        var story = anOrder().reserved();
        ends(story, OrderState.CONFIRMED);
        ends(story.planned(), OrderState.SCHEDULED);
        ends(story.packed().loaded(), OrderState.SCHEDULED);
        ends(story.departed(), OrderState.OUT_FOR_DELIVERY);
        assertThat(story.order.units().aboard()).isEqualTo(5);
        ends(story.delivered(), OrderState.DELIVERED);
        assertThat(story.first().state()).isEqualTo(ShipmentState.DELIVERED);
        assertThat(story.exceptions()).isEmpty();
    }

    @Test
    void waitsForGoodsThatAreShort() {
        var story = anOrder().shortOfStock();
        ends(story, OrderState.BACKORDERED);
        assertThat(story.order.units().reserved()).isEqualTo(1);
        ends(story.reserved(), OrderState.CONFIRMED);
        assertThat(story.said(ShipmentCreated.class)).hasSize(1);
    }

    @Test
    void twoSitesMakeTwoShipments() {
        var story = anOrder().reservedAtTwoSites();
        assertThat(story.said(ShipmentCreated.class))
                .extracting(ShipmentCreated::originSiteId)
                .containsExactly(Story.SITE, Story.OTHER_SITE);
        story.planned().loaded().departed().delivered();
        ends(story, OrderState.SCHEDULED);
        var second = story.second();
        story.departed(second, Story.ids(second))
                .attempted(second, Story.ids(second), null, false, "DELIVERED");
        ends(story, OrderState.DELIVERED);
    }

    @Test
    void cancelBeforeShippingTakesEffectAtOnce() {
        var story = anOrder().shortOfStock().cancelAsked();
        ends(story, OrderState.CANCELLED);
        assertThat(story.said(OrderCancelled.class)).hasSize(1);
        ends(story.reserved(), OrderState.CANCELLED); // the answer that the cancel overtook
        assertThat(story.said(ShipmentCreated.class)).isEmpty();
    }

    @Test
    void cancelAfterPlanningAsksDispatch() {
        var story = anOrder().reservedAtTwoSites().planned().cancelAsked();
        ends(story, OrderState.CANCELLING);
        assertThat(story.said(ShipmentCancelRequested.class)).hasSize(2);
        ends(story.released(story.first()), OrderState.CANCELLING);
        ends(story.released(story.second()), OrderState.CANCELLED);
        assertThat(story.said(OrderCancelled.class)).hasSize(1);
        assertThat(story.said(ParcelsVoided.class)).hasSize(2);
    }

    @Test
    void cancelTooLateTurnsTheGoodsAround() {
        var story = anOrder().reserved().planned().departed().cancelAsked();
        ends(story, OrderState.CANCELLING);
        ends(story.releaseRefused(), OrderState.OUT_FOR_DELIVERY);
        assertThat(story.first().isIntercepting()).isTrue();
        ends(story.back(), OrderState.RETURNED);
        assertThat(story.said(ShipmentReturned.class)).hasSize(1);
        assertThat(story.said(ShipmentReattemptRequested.class)).isEmpty();
    }

    @Test
    void deliveryWinsOverACancel() {
        var story = anOrder().reserved().planned().cancelAsked().released();
        ends(story, OrderState.CANCELLED);
        ends(story.delivered(), OrderState.DELIVERED);
        assertThat(story.exceptions()).containsExactly("DELIVERED_AFTER_CANCEL");
    }

    @Test
    void deliveryWinsOverAnInterception() {
        var story = anOrder().reserved().planned().departed().cancelAsked().releaseRefused();
        ends(story.delivered(), OrderState.DELIVERED);
        assertThat(story.exceptions()).containsExactly("DELIVERED_AFTER_CANCEL");
    }

    @Test
    void goesOutAgainAfterNobodyWasAtHome() {
        var story = anOrder().reserved().planned().departed().notAtHome();
        ends(story, OrderState.OUT_FOR_DELIVERY);
        ends(story.back(), OrderState.CONFIRMED);
        assertThat(story.said(ShipmentReattemptRequested.class))
                .singleElement()
                .returns(2, ShipmentReattemptRequested::attempt)
                .returns(Story.SITE, ShipmentReattemptRequested::siteId);
        assertThat(story.order.units().packed()).isEqualTo(5);
        ends(story.planned().departed().delivered(), OrderState.DELIVERED);
    }

    @Test
    void comesHomeAfterTheLastAttempt() {
        var story = anOrder().reserved();
        for (int i = 0; i < 3; i++) {
            story.planned().departed().notAtHome().back();
        }
        ends(story, OrderState.RETURNED);
        assertThat(story.said(ShipmentReattemptRequested.class)).hasSize(2);
        assertThat(story.said(ShipmentReturned.class))
                .singleElement()
                .returns("NOT_AT_HOME", ShipmentReturned::reason);
    }

    @Test
    void aReasonThatAllowsNoOtherAttemptBringsItHome() {
        var story = anOrder().reserved().planned().departed();
        story.attempted("ADDRESS_WRONG", false, "NOT_DELIVERED").back();
        ends(story, OrderState.RETURNED);
    }

    @Test
    void oneParcelDeliveredAndItsSiblingRefused() {
        var story = inParcelsOf(2, 4).reserved().planned().departed();
        story.attempted("NOT_WANTED", false, "DELIVERED", "REFUSED");
        ends(story, OrderState.OUT_FOR_DELIVERY);
        assertThat(story.order.units().refused()).isEqualTo(2);
        var sibling = Story.ids(story.first()).getLast();
        ends(story.back(story.first(), List.of(sibling)), OrderState.PARTLY_DELIVERED);
        assertThat(story.order.units().returned()).isEqualTo(2);
    }

    @Test
    void aParcelThatWasNotLoadedGoesWithTheNextTrip() {
        var story = inParcelsOf(2, 4).reserved().planned();
        var loaded = Story.ids(story.first()).subList(0, 1);
        var left = Story.ids(story.first()).subList(1, 2);
        story.loaded(story.first(), loaded).departed(story.first(), loaded);
        story.attempted(story.first(), loaded, null, false, "DELIVERED");
        ends(story, OrderState.CONFIRMED);
        assertThat(story.said(ShipmentReattemptRequested.class))
                .singleElement()
                .returns(left, ShipmentReattemptRequested::parcelIds);
        story.planned().departed(story.first(), left);
        ends(story.attempted(story.first(), left, null, false, "DELIVERED"), OrderState.DELIVERED);
    }

    @Test
    void aLostParcelIsToldAndCounted() {
        var story = anOrder().reserved().planned().departed().gone("LOST");
        ends(story, OrderState.LOST);
        assertThat(story.exceptions()).containsExactly("GOODS_LOST");
    }

    @Test
    void whatDispatchGivesUpIsCancelledByItself() {
        var story = anOrder().reservedAtTwoSites().givenUp();
        ends(story, OrderState.CONFIRMED);
        var second = story.second();
        story.departed(second, Story.ids(second))
                .attempted(second, Story.ids(second), null, false, "DELIVERED");
        ends(story, OrderState.PARTLY_DELIVERED);
        assertThat(story.said(ParcelsVoided.class)).hasSize(1);
        assertThat(story.said(OrderCancelled.class)).isEmpty();
    }

    @Test
    void newTermsWaitForDispatch() {
        var story = anOrder().reserved().planned().amendAsked();
        ends(story, OrderState.AMENDING);
        ends(story.amendAgreed(), OrderState.SCHEDULED);
        assertThat(story.said(OrderAmended.class)).hasSize(1);
        assertThat(story.order.delivery().address().line()).isEqualTo("door 2");
    }

    @Test
    void newTermsThatOnlyOneShipmentTakesNeedAPerson() {
        var story = anOrder().reservedAtTwoSites().amendAsked();
        story.amendAgreed(story.first()).amendTooLate(story.second());
        ends(story, OrderState.CONFIRMED);
        assertThat(story.exceptions()).containsExactly("AMENDED_IN_PART");
        assertThat(story.order.delivery().address().line()).isEqualTo("door 1");
    }

    @Test
    void theCustomerGivesSomeBack() {
        var story = anOrderOf(3).reserved().planned().departed().delivered().returnAsked(2);
        var pickUp = story.second();
        ends(story, OrderState.DELIVERED);
        story.planned(pickUp).departed(pickUp, List.of());
        assertThat(pickUp.state()).isEqualTo(ShipmentState.OUT_FOR_DELIVERY);
        story.attempted(pickUp, Story.ids(pickUp), null, false, "DELIVERED");
        ends(story, OrderState.DELIVERED);
        ends(story.back(pickUp, Story.ids(pickUp)), OrderState.PARTLY_DELIVERED);
        assertThat(story.order.units().returned()).isEqualTo(2);
        assertThat(pickUp.state()).isEqualTo(ShipmentState.RETURNED);
        assertThat(story.said(ShipmentReturned.class)).hasSize(1);
    }

    @Test
    void aRefusedPickUpIsGivenUp() {
        var story = anOrderOf(3).reserved().planned().departed().delivered().returnAsked(2);
        var pickUp = story.second();
        story.planned(pickUp).departed(pickUp, List.of());
        story.attempted(pickUp, Story.ids(pickUp), "CHANGED_MIND", false, "REFUSED");
        assertThat(pickUp.state()).isEqualTo(ShipmentState.CANCELLED);
        ends(story, OrderState.DELIVERED);
    }
}
