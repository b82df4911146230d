package dev.peisong.order.fulfilment;

import java.util.EnumSet;
import java.util.Set;

/** What the parcels of a shipment amount to. */
enum ShipmentState {
    CREATED,
    SCHEDULED,
    OUT_FOR_DELIVERY,
    /** Back at a site between attempts. */
    AT_SITE,
    DELIVERED,
    PARTLY_DELIVERED,
    RETURNED,
    LOST,
    CANCELLED;

    private static final Set<ShipmentState> AFTER_THE_END =
            EnumSet.of(OUT_FOR_DELIVERY, AT_SITE, DELIVERED, PARTLY_DELIVERED, RETURNED, LOST);

    boolean hasEnded() {
        return switch (this) {
            case CREATED, SCHEDULED, OUT_FOR_DELIVERY, AT_SITE -> false;
            case DELIVERED, PARTLY_DELIVERED, RETURNED, LOST, CANCELLED -> true;
        };
    }

    /** After the end only a fact moves it, and never back to where it had not left. */
    boolean canBecome(ShipmentState next) {
        return next != this && (!hasEnded() || AFTER_THE_END.contains(next));
    }
}
