package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.messaging.EventHandler;
import dev.peisong.dispatch.jobs.WhenShipmentCreatedThenOpenJobs;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What dispatch does about what order-service says: shipments become jobs, requests are answered.
 */
@Component
class OrderReactions implements EventHandler {
    private final WhenShipmentCreatedThenOpenJobs created;
    private final WhenCancelRequestedThenReleaseOrIntercept cancelRequested;
    private final WhenAmendRequestedThenReplace amendRequested;
    private final WhenReattemptRequestedThenReopen reattemptRequested;
    private final WhenParcelsStayThenClose stays;

    OrderReactions(
            WhenShipmentCreatedThenOpenJobs created,
            WhenCancelRequestedThenReleaseOrIntercept cancelRequested,
            WhenAmendRequestedThenReplace amendRequested,
            WhenReattemptRequestedThenReopen reattemptRequested,
            WhenParcelsStayThenClose stays) {
        this.created = created;
        this.cancelRequested = cancelRequested;
        this.amendRequested = amendRequested;
        this.reattemptRequested = reattemptRequested;
        this.stays = stays;
    }

    @Override
    public String name() {
        return "dispatch.orders";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORDER);
    }

    @Override
    public void handle(Envelope envelope) {
        switch ((OrderEvent) envelope.event()) {
            case OrderEvent.ShipmentCreated e -> created.handle(e);
            case OrderEvent.ShipmentCancelRequested e -> cancelRequested.handle(e);
            case OrderEvent.ShipmentAmendRequested e -> amendRequested.handle(e);
            case OrderEvent.ShipmentReattemptRequested e -> reattemptRequested.handle(e);
            case OrderEvent.ShipmentReturned e -> stays.handle(e.shipmentId(), e.parcelIds());
            case OrderEvent.ParcelsVoided e -> stays.handle(e.shipmentId(), e.parcelIds());
            case OrderEvent.MerchantChanged e -> {}
            case OrderEvent.OrderPlaced e -> {}
            case OrderEvent.OrderAmended e -> {}
            case OrderEvent.OrderStateChanged e -> {}
            case OrderEvent.OrderCancelled e -> {}
            case OrderEvent.ExceptionOpened e -> {}
            case OrderEvent.ExceptionResolved e -> {}
            case OrderEvent.ShipmentStateChanged e -> {}
            case OrderEvent.CustomerAnswered e -> {}
            case OrderEvent.Unknown e -> {}
        }
    }
}
