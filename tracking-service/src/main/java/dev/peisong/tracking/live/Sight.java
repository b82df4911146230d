package dev.peisong.tracking.live;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.routes.Routes;
import dev.peisong.tracking.timeline.Shipments;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What of the whole operation a caller sees. One whose merchants or sites are limited is shown what
 * is of a shipment, or of a vehicle on a route, that the database lets this caller read.
 */
@Component
class Sight {
    private final Shipments shipments;
    private final Routes routes;

    Sight(Shipments shipments, Routes routes) {
        this.shipments = shipments;
        this.routes = routes;
    }

    /** For one stream, whose thread alone asks. */
    Predicate<Happening> of(Caller caller) {
        if (caller.merchants().everything() && caller.sites().everything()) {
            return _ -> true;
        }
        Set<UUID> known = new HashSet<>();
        return happening -> Tenancy.callAs(caller, () -> isSeen(happening, known));
    }

    private boolean isSeen(Happening happening, Set<UUID> known) {
        UUID shipment = happening.shipmentId();
        if (shipment != null) {
            return isKnown(shipment, known, id -> shipments.find(id).isPresent());
        }
        UUID vehicle = happening.vehicleId();
        return vehicle != null && isKnown(vehicle, known, routes::hasRoute);
    }

    private static boolean isKnown(UUID id, Set<UUID> known, Predicate<UUID> visible) {
        return known.contains(id) || (visible.test(id) && known.add(id));
    }
}
