package dev.peisong.common.contract;

import dev.peisong.common.geo.GeoPoint;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fix of a vehicle, as topic {@code peisong.position} carries it; keyed by the vehicle. */
public record Position(
        UUID vehicleId,
        @Nullable UUID driverId,
        GeoPoint point,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Double speedMetersPerSecond,
        @Nullable Double headingDegrees,
        @Nullable Double accuracyMeters) {}
