package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.JobDeparted;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.DispatchEvent.ParcelsHandedOver;
import dev.peisong.common.contract.DispatchEvent.ParcelsLoaded;
import dev.peisong.common.contract.DispatchEvent.ParcelsLost;
import dev.peisong.common.contract.DispatchEvent.ParcelsReturned;
import dev.peisong.common.contract.StockEvent.ParcelsPacked;
import dev.peisong.order.fulfilment.Seen.Observation;
import dev.peisong.order.ordering.ExceptionKind;
import java.util.List;
import java.util.UUID;

/** Facts about parcels: taken whatever the state, counted, and then decided upon. */
final class WhenGoodsMoveThenCount {
    private WhenGoodsMoveThenCount() {}

    static void packed(Fulfilment f, ParcelsPacked fact) {
        see(
                f,
                fact.shipmentId(),
                new Seen(
                        Observation.PACKED,
                        fact.parcelIds(),
                        fact.siteId(),
                        null,
                        fact.occurredAt()));
        f.follow(null);
    }

    static void loaded(Fulfilment f, ParcelsLoaded fact) {
        see(
                f,
                fact.job().shipmentId(),
                new Seen(
                        Observation.LOADED,
                        fact.parcelIds(),
                        null,
                        fact.vehicleId(),
                        fact.occurredAt()));
        f.follow(null);
    }

    /** Whatever left is aboard, also where nobody recorded the loading. */
    static void departed(Fulfilment f, JobDeparted fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        var seen =
                new Seen(
                        Observation.LOADED,
                        fact.parcelIds(),
                        null,
                        fact.vehicleId(),
                        fact.occurredAt());
        see(f, shipment.id(), seen);
        shipment.schedule().depart();
        f.follow(null);
    }

    static void handedOver(Fulfilment f, ParcelsHandedOver fact) {
        var seen =
                new Seen(
                        Observation.HANDED_OVER,
                        fact.parcelIds(),
                        null,
                        fact.toVehicleId(),
                        fact.occurredAt());
        see(f, fact.job().shipmentId(), seen);
        f.follow(null);
    }

    static void attempted(Fulfilment f, AttemptRecorded fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        shipment.record(fact);
        for (ParcelOutcome outcome : fact.parcels()) {
            Observation what = Observation.valueOf(outcome.outcome());
            Parcel parcel = shipment.parcel(outcome.parcelId());
            warnIfUnwanted(f, shipment, parcel, fact, what);
            var seen =
                    new Seen(what, List.of(parcel.id()), null, fact.vehicleId(), fact.occurredAt());
            parcel.see(f.order(), seen);
            if (what != Observation.DELIVERED) {
                parcel.failed(fact.tryAgain(), what == Observation.REFUSED);
            }
        }
        NextStep.decide(f, shipment, true);
        f.follow(fact.reasonCode());
    }

    static void back(Fulfilment f, ParcelsReturned fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        var seen =
                new Seen(
                        Observation.BACK_AT_SITE,
                        fact.parcelIds(),
                        fact.siteId(),
                        null,
                        fact.occurredAt());
        for (UUID id : fact.parcelIds()) {
            Parcel parcel = shipment.parcel(id);
            if (parcel.see(f.order(), seen).exception() != null) {
                parcel.failed(false, false); // it ended once: a person decides what follows
            }
        }
        NextStep.decide(f, shipment, true);
        f.follow(shipment.lastReasonCode());
    }

    static void lost(Fulfilment f, ParcelsLost fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        var what = fact.kind().equals("DESTROYED") ? Observation.DESTROYED : Observation.LOST;
        boolean wasUnderway = shipment.schedule().isUnderway();
        see(f, shipment.id(), new Seen(what, fact.parcelIds(), null, null, fact.occurredAt()));
        NextStep.decide(f, shipment, wasUnderway);
        f.follow(fact.reasonCode());
    }

    private static void see(Fulfilment f, UUID shipmentId, Seen seen) {
        Shipment shipment = f.shipment(shipmentId);
        seen.parcelIds().forEach(id -> shipment.parcel(id).see(f.order(), seen));
    }

    /** A parcel that was to be turned around, and was delivered all the same. */
    private static void warnIfUnwanted(
            Fulfilment f,
            Shipment shipment,
            Parcel parcel,
            AttemptRecorded fact,
            Observation what) {
        if (what == Observation.DELIVERED
                && f.cancelWanted(shipment)
                && !parcel.state().hasEnded()) {
            f.order()
                    .openException(
                            ExceptionKind.DELIVERED_AFTER_CANCEL,
                            shipment.id(),
                            f.order().cancelReason(),
                            fact.occurredAt());
        }
    }
}
