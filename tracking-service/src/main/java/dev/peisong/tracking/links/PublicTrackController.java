package dev.peisong.tracking.links;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.security.PublicPaths;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.live.Streams;
import dev.peisong.tracking.position.LastPositions;
import dev.peisong.tracking.timeline.Shipments;
import dev.peisong.tracking.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What a customer sees without a login: the state, when it comes, and the vehicle once it is on its
 * way to them. Nobody's name or address; a wrong, an expired and another's link look the same.
 */
@RestController
@RequestMapping("/api/v1/public/track/{token}")
class PublicTrackController {
    private static final String ON_ITS_WAY = "OUT_FOR_DELIVERY";

    /** Milestones a customer understands; planning and handling in between are ours. */
    private static final Set<String> SHOWN =
            Set.of(
                    "shipment.created.v1",
                    "dispatch.job-planned.v1",
                    "dispatch.job-departed.v1",
                    "dispatch.attempt-recorded.v1",
                    "dispatch.parcels-returned.v1",
                    "shipment.returned.v1");

    private final TrackingLinks links;
    private final Shipments shipments;
    private final Timeline timeline;
    private final LastPositions positions;
    private final Streams streams;

    PublicTrackController(
            TrackingLinks links,
            Shipments shipments,
            Timeline timeline,
            LastPositions positions,
            Streams streams) {
        this.links = links;
        this.shipments = shipments;
        this.timeline = timeline;
        this.positions = positions;
        this.streams = streams;
    }

    record Milestone(String kind, @Nullable String detail, Instant occurredAt) {}

    /**
     * What the page shows.
     *
     * @param vehicle where it is now; only while out for delivery
     * @param deliveryCode what the recipient tells the driver; likewise
     */
    record PublicView(
            String number,
            String state,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo,
            @Nullable Instant expectedAt,
            @Nullable GeoPoint vehicle,
            @Nullable String deliveryCode,
            List<Milestone> milestones) {}

    @GetMapping
    ResponseEntity<PublicView> show(@PathVariable String token) {
        PublicView view = inTenantOf(token, this::view);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .body(view);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable String token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID after) {
        return inTenantOf(
                token,
                shipment ->
                        streams.ofShipment(
                                Tenancy.tenantId(),
                                shipment.shipmentId(),
                                isOnItsWay(shipment) ? shipment.vehicleId() : null,
                                after));
    }

    private <T> T inTenantOf(String token, Function<Shipments.Tracked, T> work) {
        UUID tenant = TrackingLinks.tenantOf(token).orElseThrow(PublicTrackController::noSuchLink);
        return Tenancy.asSystem(
                tenant,
                () ->
                        links.shipmentOf(token)
                                .flatMap(shipments::find)
                                .map(work)
                                .orElseThrow(PublicTrackController::noSuchLink));
    }

    private PublicView view(Shipments.Tracked shipment) {
        List<Milestone> milestones =
                timeline.of(shipment.shipmentId()).stream()
                        .filter(e -> SHOWN.contains(e.kind()))
                        .map(e -> new Milestone(e.kind(), e.detail(), e.occurredAt()))
                        .toList();
        return new PublicView(
                shipment.number(),
                shipment.state(),
                shipment.promisedFrom(),
                shipment.promisedTo(),
                shipment.expectedAt(),
                vehicleOf(shipment),
                isOnItsWay(shipment) ? shipment.deliveryCode() : null,
                milestones);
    }

    private @Nullable GeoPoint vehicleOf(Shipments.Tracked shipment) {
        UUID vehicle = shipment.vehicleId();
        if (vehicle == null || !isOnItsWay(shipment)) {
            return null;
        }
        return positions
                .of(vehicle)
                .map(p -> new GeoPoint(p.latitude(), p.longitude()))
                .orElse(null);
    }

    private static boolean isOnItsWay(Shipments.Tracked shipment) {
        return shipment.state().equals(ON_ITS_WAY);
    }

    private static DomainException noSuchLink() {
        return new DomainException(
                DomainException.Kind.NOT_FOUND,
                "tracking-link-not-found",
                "This link is not valid, or no longer: ask the sender for a new one");
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths publicTracking() {
            return PublicPaths.of("/api/v1/public/**");
        }
    }
}
