package dev.peisong.inventory;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.common.contract.OrderEvent.Content;
import dev.peisong.common.contract.OrderEvent.Line;
import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.OrderEvent.OrderPlaced;
import dev.peisong.common.contract.OrderEvent.Parcel;
import dev.peisong.common.contract.OrderEvent.ParcelsVoided;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.contract.OrderEvent.ShipmentReturned;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the other services speak of it. */
record Asked(UUID orderId, UUID merchantId, List<Line> lines, GeoPoint door) {
    static final GeoPoint HELSINKI = new GeoPoint(60.17, 24.94);
    static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

    static Asked order(UUID merchantId, Line... lines) {
        return new Asked(Ids.next(), merchantId, List.of(lines), HELSINKI);
    }

    static Line line(String sku, int quantity) {
        return new Line(Ids.next(), sku, quantity);
    }

    OrderPlaced placed() {
        return new OrderPlaced(orderId, "O-" + orderId, merchantId, null, lines, delivery(), null);
    }

    OrderCancelled cancelled() {
        return new OrderCancelled(orderId, "BY_CUSTOMER", null);
    }

    /** Everything in one parcel from one site. */
    ShipmentCreated shipped(UUID siteId) {
        List<Content> contents =
                lines.stream()
                        .map(line -> new Content(line.lineId(), line.sku(), line.quantity()))
                        .toList();
        return shipment(siteId, List.of(parcel(contents)), null);
    }

    ShipmentCreated shipment(UUID siteId, List<Parcel> parcels, @Nullable UUID returnOf) {
        return new ShipmentCreated(
                orderId,
                Ids.next(),
                "S-" + Ids.next(),
                merchantId,
                siteId,
                delivery(),
                parcels,
                List.of(),
                null,
                returnOf);
    }

    static Parcel parcel(List<Content> contents) {
        UUID id = Ids.next();
        return new Parcel(id, "B-" + id, 500, 1000, contents);
    }

    static ParcelsVoided voided(ShipmentCreated of) {
        return new ParcelsVoided(of.orderId(), of.shipmentId(), parcelIds(of), "BY_CUSTOMER");
    }

    static ShipmentReturned returned(ShipmentCreated of, UUID siteId) {
        return new ShipmentReturned(
                of.orderId(), of.shipmentId(), siteId, parcelIds(of), "REFUSED");
    }

    static DispatchEvent loaded(ShipmentCreated of, UUID vehicleId, Instant at) {
        return new DispatchEvent.ParcelsLoaded(
                job(of), vehicleId, vehicleId, of.originSiteId(), parcelIds(of), at, at);
    }

    static DispatchEvent departed(ShipmentCreated of, UUID vehicleId, Instant at) {
        return new DispatchEvent.JobDeparted(job(of), vehicleId, vehicleId, parcelIds(of), at, at);
    }

    static DispatchEvent handedOver(ShipmentCreated of, UUID from, UUID to, Instant at) {
        return new DispatchEvent.ParcelsHandedOver(
                job(of), from, from, to, to, parcelIds(of), at, at);
    }

    static DispatchEvent attempted(ShipmentCreated of, UUID vehicleId, String outcome, Instant at) {
        List<ParcelOutcome> parcels =
                parcelIds(of).stream().map(id -> new ParcelOutcome(id, outcome)).toList();
        return new DispatchEvent.AttemptRecorded(
                job(of),
                vehicleId,
                Ids.next(),
                vehicleId,
                1,
                parcels,
                null,
                false,
                null,
                null,
                null,
                at,
                at);
    }

    static DispatchEvent broughtTo(ShipmentCreated of, UUID vehicleId, UUID siteId, Instant at) {
        return new DispatchEvent.ParcelsReturned(
                job(of), vehicleId, vehicleId, siteId, parcelIds(of), at, at);
    }

    static DispatchEvent lost(ShipmentCreated of, UUID vehicleId, String kind, Instant at) {
        return new DispatchEvent.ParcelsLost(job(of), vehicleId, parcelIds(of), kind, null, at, at);
    }

    static List<UUID> parcelIds(ShipmentCreated of) {
        return of.parcels().stream().map(Parcel::parcelId).toList();
    }

    private static JobRef job(ShipmentCreated of) {
        return new JobRef(of.shipmentId(), of.orderId(), of.shipmentId(), of.shipmentId());
    }

    private Delivery delivery() {
        return new Delivery(
                new Delivery.Recipient(orderId, "sealed", null, null),
                new Delivery.Address("FI", "Helsinki", null, null, "sealed"),
                door,
                List.of(),
                120,
                "STANDARD",
                50,
                List.of(),
                "NORMAL",
                "DOOR",
                null,
                Map.of());
    }
}
