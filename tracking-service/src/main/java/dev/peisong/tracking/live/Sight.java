package dev.peisong.tracking.live;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.routes.Routes;
import dev.peisong.tracking.timeline.Shipments;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of the whole operation a caller sees. One whose merchants or sites are limited is shown what
 * is of a shipment, or of a vehicle on a route, that the database lets this caller read.
 */
@Component
class Sight {
    /** Of what was chosen already, everything; positions come one by one. */
    static final View OF_SHIPMENT = new View(_ -> true, null);

    private static final View EVERYTHING = new View(_ -> true, frame -> frame);

    private final Shipments shipments;
    private final Routes routes;

    Sight(Shipments shipments, Routes routes) {
        this.shipments = shipments;
        this.routes = routes;
    }

    /**
     * What one stream shows; its thread alone asks.
     *
     * @param frames null for a stream that has none
     */
    record View(Predicate<Happening> events, @Nullable UnaryOperator<Frame> frames) {}

    View of(Caller caller) {
        if (caller.merchants().everything() && caller.sites().everything()) {
            return EVERYTHING;
        }
        Set<UUID> known = new HashSet<>();
        return new View(
                happening -> Tenancy.callAs(caller, () -> isSeen(happening, known)),
                frame -> Tenancy.callAs(caller, () -> frame.only(id -> isOnRoute(id, known))));
    }

    private boolean isSeen(Happening happening, Set<UUID> known) {
        UUID shipment = happening.shipmentId();
        return shipment != null && isKnown(shipment, known, id -> shipments.find(id).isPresent());
    }

    private boolean isOnRoute(UUID vehicle, Set<UUID> known) {
        return isKnown(vehicle, known, routes::hasRoute);
    }

    private static boolean isKnown(UUID id, Set<UUID> known, Predicate<UUID> visible) {
        return known.contains(id) || (visible.test(id) && known.add(id));
    }
}
