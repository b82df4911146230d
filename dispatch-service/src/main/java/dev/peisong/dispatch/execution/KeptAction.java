package dev.peisong.dispatch.execution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that was reported and contradicts what we know. It had no effect yet.
 *
 * @param reason ROUTE_UNKNOWN, ROUTE_OF_ANOTHER driver, or JOB_UNKNOWN
 * @param driverId who reported it; null where a station did
 * @param appliedTo the route that it was applied to when it was settled
 */
record KeptAction(
        UUID id,
        String reason,
        Action reported,
        @Nullable UUID driverId,
        String sentBy,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String resolution,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable UUID appliedTo) {}
