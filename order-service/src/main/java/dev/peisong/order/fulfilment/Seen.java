package dev.peisong.order.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something observed of parcels of one shipment.
 *
 * @param siteId where they stand after it; null when at no site
 * @param vehicleId what they are in after it; null when in none
 */
record Seen(
        Observation what,
        List<UUID> parcelIds,
        @Nullable UUID siteId,
        @Nullable UUID vehicleId,
        Instant occurredAt) {

    /** What can be observed of a parcel. */
    enum Observation {
        PACKED,
        LOADED,
        HANDED_OVER,
        DELIVERED,
        REFUSED,
        NOT_DELIVERED,
        BACK_AT_SITE,
        LOST,
        DESTROYED
    }
}
