package dev.peisong.tracking.links;

import dev.peisong.common.domain.DomainException;
import dev.peisong.tracking.timeline.Shipments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes links for customers; the token is told once and cannot be read again. */
@RestController
@RequestMapping("/api/v1/tracking-links")
class LinkController {
    private final TrackingLinks links;
    private final Shipments shipments;

    LinkController(TrackingLinks links, Shipments shipments) {
        this.links = links;
        this.shipments = shipments;
    }

    record Wanted(@NotNull UUID shipmentId) {}

    /**
     * A link.
     *
     * @param path of the API
     * @param page that the customer opens
     */
    record Made(String token, String path, String page, Instant expiresAt) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN','DISPATCHER','CUSTOMER_SERVICE','MERCHANT','PARTNER')")
    ResponseEntity<Made> make(@RequestBody @Valid Wanted wanted) {
        Shipments.Tracked shipment =
                shipments
                        .find(wanted.shipmentId())
                        .orElseThrow(
                                () -> DomainException.notFound("shipment", wanted.shipmentId()));
        TrackingLinks.Link link = links.create(shipment.shipmentId());
        String path = "/api/v1/public/track/" + link.token();
        return ResponseEntity.created(URI.create(path))
                .body(new Made(link.token(), path, "/track/" + link.token(), link.expiresAt()));
    }
}
