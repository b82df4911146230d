package dev.peisong.common.contract;

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

    /** A type this version does not know yet. */
    record Unknown(String type) implements TrackingEvent {}
}
