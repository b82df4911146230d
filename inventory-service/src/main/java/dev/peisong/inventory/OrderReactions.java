package dev.peisong.inventory;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.EventHandler;
import dev.peisong.inventory.picking.WhenParcelsVoidedThenGiveUp;
import dev.peisong.inventory.picking.WhenShipmentCreatedThenExpectParcels;
import dev.peisong.inventory.picking.WhenShipmentReturnedThenInspect;
import dev.peisong.inventory.reservation.WhenOrderCancelledThenRelease;
import dev.peisong.inventory.reservation.WhenOrderPlacedThenReserve;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What order-service says, and what inventory does about it. */
@Component
class OrderReactions implements EventHandler {
    private final WhenOrderPlacedThenReserve reserve;
    private final WhenOrderCancelledThenRelease release;
    private final WhenShipmentCreatedThenExpectParcels expect;
    private final WhenParcelsVoidedThenGiveUp giveUp;
    private final WhenShipmentReturnedThenInspect inspect;

    OrderReactions(
            WhenOrderPlacedThenReserve reserve,
            WhenOrderCancelledThenRelease release,
            WhenShipmentCreatedThenExpectParcels expect,
            WhenParcelsVoidedThenGiveUp giveUp,
            WhenShipmentReturnedThenInspect inspect) {
        this.reserve = reserve;
        this.release = release;
        this.expect = expect;
        this.giveUp = giveUp;
        this.inspect = inspect;
    }

    @Override
    public String name() {
        return "inventory.orders";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORDER);
    }

    @Override
    public void handle(Envelope envelope) {
        if (!(envelope.event() instanceof OrderEvent event)) {
            throw new IllegalArgumentException("Not an order event: " + envelope.type());
        }
        switch (event) {
            case OrderEvent.OrderPlaced e -> reserve.handle(e, envelope.time());
            case OrderEvent.OrderCancelled e -> {
                release.handle(e);
                giveUp.handle(e, envelope.time());
            }
            case OrderEvent.ShipmentCreated e -> expect.handle(e);
            case OrderEvent.ParcelsVoided e -> giveUp.handle(e, envelope.time());
            case OrderEvent.ShipmentReturned e -> inspect.handle(e, envelope.time());
            // goods for the next attempt stay at the dock
            case OrderEvent.ShipmentReattemptRequested _ -> {}
            // says nothing of goods
            case OrderEvent.MerchantChanged _ -> {}
            case OrderEvent.OrderAmended _ -> {}
            case OrderEvent.OrderStateChanged _ -> {}
            case OrderEvent.ExceptionOpened _ -> {}
            case OrderEvent.ExceptionResolved _ -> {}
            case OrderEvent.ShipmentCancelRequested _ -> {}
            case OrderEvent.ShipmentAmendRequested _ -> {}
            case OrderEvent.ShipmentStateChanged _ -> {}
            case OrderEvent.CustomerAnswered _ -> {}
            case OrderEvent.Unknown _ -> {}
        }
    }
}
