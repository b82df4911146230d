package dev.peisong.tracking.timeline;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.contract.TrackingEvent;
import dev.peisong.common.messaging.NotYetException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the timeline of shipments, and their state as customers see it. */
@Component
public class WhenSomethingHappenedThenTell {
    private final Shipments shipments;
    private final Timeline timeline;

    WhenSomethingHappenedThenTell(Shipments shipments, Timeline timeline) {
        this.shipments = shipments;
        this.timeline = timeline;
    }

    public void on(Envelope envelope, OrderEvent event) {
        switch (event) {
            case OrderEvent.ShipmentCreated e -> {
                shipments.add(e, envelope.time());
                tell(envelope, e.shipmentId(), null, envelope.time());
            }
            case OrderEvent.ShipmentStateChanged e -> {
                tell(envelope, e.shipmentId(), e.to(), envelope.time());
                shipments.become(e.shipmentId(), e.to());
            }
            case OrderEvent.ShipmentReattemptRequested e ->
                    tell(envelope, e.shipmentId(), "attempt " + e.attempt(), envelope.time());
            case OrderEvent.ShipmentReturned e ->
                    tell(envelope, e.shipmentId(), e.reason(), envelope.time());
            case OrderEvent.ShipmentCancelRequested e ->
                    tell(envelope, e.shipmentId(), e.reason(), envelope.time());
            case OrderEvent.ShipmentAmendRequested e ->
                    tell(envelope, e.shipmentId(), null, envelope.time());
            case OrderEvent.ParcelsVoided e ->
                    tell(envelope, e.shipmentId(), e.reason(), envelope.time());
            case OrderEvent.ExceptionOpened e -> tellOfException(envelope, e);
            case OrderEvent.CustomerAnswered e ->
                    tell(envelope, e.shipmentId(), answerOf(e), envelope.time());
            case OrderEvent.MerchantChanged _,
                    OrderEvent.OrderPlaced _,
                    OrderEvent.OrderAmended _,
                    OrderEvent.OrderStateChanged _,
                    OrderEvent.OrderCancelled _,
                    OrderEvent.ExceptionResolved _,
                    OrderEvent.Unknown _ -> {
                // not about a shipment
            }
        }
    }

    private void tellOfException(Envelope envelope, OrderEvent.ExceptionOpened e) {
        UUID shipmentId = e.shipmentId();
        if (shipmentId != null) {
            tell(envelope, shipmentId, e.kind(), e.occurredAt());
        }
    }

    public void on(Envelope envelope, DispatchEvent event) {
        switch (event) {
            case DispatchEvent.JobCreated e -> of(envelope, e.job(), null, envelope.time());
            case DispatchEvent.JobWaiting e -> of(envelope, e.job(), e.reason(), envelope.time());
            case DispatchEvent.JobPlanned e -> {
                of(envelope, e.job(), e.plannedArrival().toString(), envelope.time());
                shipments.planned(e);
            }
            case DispatchEvent.JobUnplanned e -> {
                of(envelope, e.job(), e.reason(), envelope.time());
                shipments.unplanned(e.job().shipmentId());
            }
            case DispatchEvent.JobGivenUp e -> of(envelope, e.job(), e.reason(), envelope.time());
            case DispatchEvent.JobReleased e -> of(envelope, e.job(), null, envelope.time());
            case DispatchEvent.JobReleaseRefused e ->
                    of(envelope, e.job(), e.reason(), envelope.time());
            case DispatchEvent.JobAmended e -> of(envelope, e.job(), null, envelope.time());
            case DispatchEvent.JobAmendRefused e ->
                    of(envelope, e.job(), e.reason(), envelope.time());
            case DispatchEvent.ParcelsLoaded e -> of(envelope, e.job(), null, e.occurredAt());
            case DispatchEvent.JobDeparted e -> of(envelope, e.job(), null, e.occurredAt());
            case DispatchEvent.ParcelsHandedOver e -> of(envelope, e.job(), null, e.occurredAt());
            case DispatchEvent.AttemptRecorded e ->
                    of(envelope, e.job(), outcomeOf(e), e.occurredAt());
            case DispatchEvent.ParcelsReturned e -> of(envelope, e.job(), null, e.occurredAt());
            case DispatchEvent.ParcelsLost e -> of(envelope, e.job(), e.kind(), e.occurredAt());
            case DispatchEvent.CashTaken e -> of(envelope, e.job(), null, e.occurredAt());
            case DispatchEvent.VehicleChanged _,
                    DispatchEvent.DriverChanged _,
                    DispatchEvent.RoutePublished _,
                    DispatchEvent.RouteWithdrawn _,
                    DispatchEvent.RouteDeparted _,
                    DispatchEvent.StopArrived _,
                    DispatchEvent.StopCompleted _,
                    DispatchEvent.RouteCompleted _,
                    DispatchEvent.Unknown _ -> {
                // not about a shipment
            }
        }
    }

    public void on(Envelope envelope, TrackingEvent event) {
        switch (event) {
            case TrackingEvent.ProofRecorded e ->
                    tell(envelope, e.shipmentId(), String.join(", ", e.kinds()), e.occurredAt());
            case TrackingEvent.CustomerAsked e ->
                    tell(envelope, e.shipmentId(), e.kind(), e.occurredAt());
            case TrackingEvent.CustomerRated e ->
                    tell(envelope, e.shipmentId(), e.stars() + "/5", e.occurredAt());
            case TrackingEvent.ArrivalEstimated _, TrackingEvent.Unknown _ -> {
                // an estimate is no milestone: the shipment shows the latest
            }
        }
    }

    public void on(Envelope envelope, StockEvent event) {
        switch (event) {
            case StockEvent.ParcelsPacked e -> tell(envelope, e.shipmentId(), null, e.occurredAt());
            case StockEvent.GoodsInspected e ->
                    tell(envelope, e.shipmentId(), e.disposition(), envelope.time());
            case StockEvent.SiteChanged _,
                    StockEvent.SkuChanged _,
                    StockEvent.StockReserved _,
                    StockEvent.StockShort _,
                    StockEvent.StockRefused _,
                    StockEvent.StockReleased _,
                    StockEvent.Unknown _ -> {
                // not about a shipment
            }
        }
    }

    private void of(
            Envelope envelope, DispatchEvent.JobRef job, @Nullable String detail, Instant at) {
        tell(envelope, job.shipmentId(), detail, at);
    }

    private void tell(Envelope envelope, UUID shipmentId, @Nullable String detail, Instant at) {
        if (shipments.find(shipmentId).isEmpty()) {
            throw new NotYetException("shipment.created of " + shipmentId);
        }
        timeline.append(shipmentId, envelope, detail, at);
    }

    private static String answerOf(OrderEvent.CustomerAnswered e) {
        return e.reason() == null ? e.answer() : e.answer() + ", " + e.reason();
    }

    private static @Nullable String outcomeOf(DispatchEvent.AttemptRecorded e) {
        boolean allDelivered = e.parcels().stream().allMatch(p -> p.outcome().equals("DELIVERED"));
        return allDelivered ? "DELIVERED" : e.reasonCode();
    }
}
