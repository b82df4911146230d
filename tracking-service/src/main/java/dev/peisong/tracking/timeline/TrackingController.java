package dev.peisong.tracking.timeline;

import dev.peisong.common.domain.DomainException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A shipment as it goes, for those who may see its order. */
@RestController
@RequestMapping("/api/v1/tracking/shipments")
class TrackingController {
    private final Shipments shipments;
    private final Timeline timeline;

    TrackingController(Shipments shipments, Timeline timeline) {
        this.shipments = shipments;
        this.timeline = timeline;
    }

    /**
     * @param expectedAt when it is expected now; null while it is on no route
     */
    record TrackedShipment(
            UUID shipmentId,
            UUID orderId,
            String number,
            String state,
            @Nullable UUID vehicleId,
            @Nullable Instant plannedArrival,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedAt,
            List<Timeline.Entry> timeline) {}

    @GetMapping("/{id}")
    @PreAuthorize(
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','MERCHANT','PARTNER','VIEWER')")
    TrackedShipment show(@PathVariable UUID id) {
        Shipments.Tracked shipment =
                shipments.find(id).orElseThrow(() -> DomainException.notFound("shipment", id));
        return new TrackedShipment(
                shipment.shipmentId(),
                shipment.orderId(),
                shipment.number(),
                shipment.state(),
                shipment.vehicleId(),
                shipment.plannedArrival(),
                shipment.promisedFrom(),
                shipment.promisedTo(),
                shipment.expectedAt(),
                timeline.of(id));
    }
}
