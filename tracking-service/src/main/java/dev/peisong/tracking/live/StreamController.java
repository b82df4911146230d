package dev.peisong.tracking.live;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.timeline.Shipments;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events; {@code Last-Event-ID} goes on where a lost connection ended. */
@RestController
@RequestMapping(path = "/api/v1/streams", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
class StreamController {
    private static final String LAST = "Last-Event-ID";

    private final Streams streams;
    private final Shipments shipments;

    StreamController(Streams streams, Shipments shipments) {
        this.streams = streams;
        this.shipments = shipments;
    }

    @GetMapping("/operations")
    @PreAuthorize("hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','VIEWER')")
    SseEmitter operations(@RequestHeader(name = LAST, required = false) @Nullable UUID after) {
        return streams.ofOperations(Tenancy.current(), after);
    }

    @GetMapping("/shipments/{id}")
    @PreAuthorize(
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','MERCHANT','PARTNER','VIEWER')")
    SseEmitter shipment(
            @PathVariable UUID id,
            @RequestHeader(name = LAST, required = false) @Nullable UUID after) {
        var shipment =
                shipments.find(id).orElseThrow(() -> DomainException.notFound("shipment", id));
        return streams.ofShipment(Tenancy.tenantId(), id, shipment.vehicleId(), after);
    }
}
