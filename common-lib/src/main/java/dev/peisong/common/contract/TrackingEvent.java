package dev.peisong.common.contract;

import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tracking-service says. Events about an order are keyed by it. */
public sealed interface TrackingEvent extends DomainEvent {

    /**
     * Evidence of an attempt was stored. Aggregate: proof.
     *
     * @param kinds RECIPIENT, PHOTO, SIGNATURE, CODE, SCAN
     * @param sha256 of the stored evidence, hexadecimal
     */
    @EventType("tracking.proof-recorded.v1")
    record ProofRecorded(
            UUID proofId,
            UUID orderId,
            UUID shipmentId,
            @Nullable UUID stopId,
            List<String> kinds,
            String sha256,
            Instant occurredAt,
            Instant recordedAt)
            implements TrackingEvent {}

    /**
     * When the shipment is expected now; said again when it moves by minutes. Aggregate: estimate.
     */
    @EventType("tracking.arrival-estimated.v1")
    record ArrivalEstimated(
            UUID orderId,
            UUID shipmentId,
            UUID routeId,
            UUID stopId,
            Instant expectedAt,
            Instant asOf)
            implements TrackingEvent {}

    /**
     * A customer said through their link what they wish; {@code order.customer-answered} says what
     * came of it. Aggregate: wish.
     *
     * @param kind INSTRUCTIONS, NEIGHBOUR (may be left with one), DOOR (not so, after all), WINDOW
     *     or REFUSE
     * @param note of INSTRUCTIONS, sealed as the recipient's note is; null takes it back
     * @param window of WINDOW
     */
    @EventType("tracking.customer-asked.v1")
    record CustomerAsked(
            UUID wishId,
            UUID orderId,
            UUID shipmentId,
            String kind,
            @Nullable String note,
            @Nullable TimeWindow window,
            Instant occurredAt)
            implements TrackingEvent {}

    /**
     * A customer said how the delivery was; said again, the last counts. Aggregate: rating.
     *
     * @param stars 1 to 5
     * @param comment sealed under the recipient's key
     */
    @EventType("tracking.customer-rated.v1")
    record CustomerRated(
            UUID ratingId,
            UUID orderId,
            UUID shipmentId,
            int stars,
            @Nullable String comment,
            Instant occurredAt)
            implements TrackingEvent {}

    /** A type this version does not know yet. */
    record Unknown(String type) implements TrackingEvent {}
}
