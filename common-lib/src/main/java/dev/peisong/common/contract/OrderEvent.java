package dev.peisong.common.contract;

import dev.peisong.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What order-service says: of merchants, orders and their shipments. Events of shipments belong to
 * the order's aggregate: they share its key and its versions.
 */
public sealed interface OrderEvent extends DomainEvent {

    /** A merchant was added or changed. Aggregate: merchant. */
    @EventType("order.merchant-changed.v1")
    record MerchantChanged(UUID merchantId, String code, String name, boolean active)
            implements OrderEvent {}

    /** A merchant's order was accepted. */
    @EventType("order.placed.v1")
    record OrderPlaced(
            UUID orderId,
            String number,
            UUID merchantId,
            @Nullable String externalReference,
            List<Line> lines,
            Delivery delivery,
            @Nullable LocalDate businessDay)
            implements OrderEvent {}

    /** One line: a SKU of the merchant, in units. */
    record Line(UUID lineId, String sku, int quantity) {}

    /** Delivery terms were changed before anything was planned, or after dispatch agreed. */
    @EventType("order.amended.v1")
    record OrderAmended(UUID orderId, Delivery delivery) implements OrderEvent {}

    /**
     * The derived state moved: RECEIVED, BACKORDERED, CONFIRMED, SCHEDULED, OUT_FOR_DELIVERY,
     * CANCELLING, AMENDING, DELIVERED, PARTLY_DELIVERED, RETURNED, LOST, CANCELLED, REJECTED.
     *
     * @param reason why, where there is something to say
     */
    @EventType("order.state-changed.v1")
    record OrderStateChanged(UUID orderId, String from, String to, @Nullable String reason)
            implements OrderEvent {}

    /** The order ended without its goods leaving: whatever is reserved for it is free again. */
    @EventType("order.cancelled.v1")
    record OrderCancelled(UUID orderId, String reason, @Nullable String detail)
            implements OrderEvent {}

    /** Something needs a person: a fact that contradicts the state, goods missing, and the like. */
    @EventType("order.exception-opened.v1")
    record ExceptionOpened(
            UUID orderId,
            @Nullable UUID shipmentId,
            UUID exceptionId,
            String kind,
            @Nullable String detail,
            Instant occurredAt)
            implements OrderEvent {}

    @EventType("order.exception-resolved.v1")
    record ExceptionResolved(UUID orderId, UUID exceptionId, String resolution)
            implements OrderEvent {}

    /**
     * Goods of one origin for one destination are to be carried. Dispatch makes a job of each leg.
     *
     * @param number human number with a check digit, unique per tenant
     * @param originSiteId where the goods lie
     * @param returnOf the shipment whose goods come back; null for an outbound one
     */
    @EventType("shipment.created.v1")
    record ShipmentCreated(
            UUID orderId,
            UUID shipmentId,
            String number,
            UUID merchantId,
            UUID originSiteId,
            Delivery delivery,
            List<Parcel> parcels,
            List<Leg> legs,
            @Nullable Money declaredValue,
            @Nullable UUID returnOf)
            implements OrderEvent {}

    /** A barcoded handling unit and what is in it. */
    record Parcel(
            UUID parcelId,
            String barcode,
            long weightGrams,
            long volumeCubicCentimeters,
            List<Content> contents) {}

    /** Units of an order line inside a parcel. */
    record Content(UUID lineId, String sku, int quantity) {}

    /**
     * One part of the way.
     *
     * @param toSiteId the next site; null when the leg ends at the door
     */
    record Leg(UUID legId, int sequence, UUID fromSiteId, @Nullable UUID toSiteId) {}

    /** The customer or merchant wants it stopped; dispatch answers released or too late. */
    @EventType("shipment.cancel-requested.v1")
    record ShipmentCancelRequested(UUID orderId, UUID shipmentId, UUID requestId, String reason)
            implements OrderEvent {}

    /** Other terms are wanted; dispatch answers amended or too late. */
    @EventType("shipment.amend-requested.v1")
    record ShipmentAmendRequested(UUID orderId, UUID shipmentId, UUID requestId, Delivery delivery)
            implements OrderEvent {}

    /** The goods are back at a site and go out again. */
    @EventType("shipment.reattempt-requested.v1")
    record ShipmentReattemptRequested(
            UUID orderId, UUID shipmentId, int attempt, UUID siteId, List<UUID> parcelIds)
            implements OrderEvent {}

    /** The goods are back at a site to stay: inventory takes them into inspection. */
    @EventType("shipment.returned.v1")
    record ShipmentReturned(
            UUID orderId, UUID shipmentId, UUID siteId, List<UUID> parcelIds, String reason)
            implements OrderEvent {}

    /**
     * These parcels will not be carried and never left the shelf or the dock: what is reserved for
     * them is free again. The rest of the shipment, if any, goes on.
     */
    @EventType("shipment.parcels-voided.v1")
    record ParcelsVoided(UUID orderId, UUID shipmentId, List<UUID> parcelIds, String reason)
            implements OrderEvent {}

    /** CREATED, SCHEDULED, OUT_FOR_DELIVERY, AT_SITE, DELIVERED, PARTLY_DELIVERED, RETURNED, … */
    @EventType("shipment.state-changed.v1")
    record ShipmentStateChanged(
            UUID orderId, UUID shipmentId, String from, String to, @Nullable String reason)
            implements OrderEvent {}

    /**
     * What came of a customer's wish.
     *
     * @param answer DONE, ASKING (dispatch is asked, another answer follows) or REFUSED
     * @param reason COMING_BACK where a refused delivery is turned around; else why it was refused:
     *     TOO_LATE, ALREADY_DELIVERED, ALREADY_ENDED, BUSY (an earlier change is open), IN_PART,
     *     NOT_UNDERSTOOD
     */
    @EventType("order.customer-answered.v1")
    record CustomerAnswered(
            UUID orderId, UUID shipmentId, UUID wishId, String answer, @Nullable String reason)
            implements OrderEvent {}

    /** A type this version does not know yet. */
    record Unknown(String type) implements OrderEvent {}
}
