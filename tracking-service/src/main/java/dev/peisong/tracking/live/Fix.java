package dev.peisong.tracking.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a vehicle was, as streams show it. */
record Fix(
        UUID vehicleId,
        double latitude,
        double longitude,
        @Nullable Double speedMetersPerSecond,
        @Nullable Double headingDegrees,
        long occurredAtMillis) {

    Fix newerOf(Fix other) {
        return other.occurredAtMillis >= occurredAtMillis ? other : this;
    }
}
