package dev.peisong.tracking.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that streams show.
 *
 * @param id of the event, which a reader may go on after; null for a position
 * @param kind wire name of the event, or {@code position}
 * @param shipmentId whom it concerns; null when no single shipment
 * @param vehicleId whose position it is; null for events
 * @param json what the stream carries, without personal data
 * @param fix of a position; null for events
 */
record Happening(
        UUID tenantId,
        @Nullable UUID id,
        String kind,
        @Nullable UUID shipmentId,
        @Nullable UUID vehicleId,
        String json,
        @Nullable Fix fix) {}
