package dev.peisong.dispatch.planning;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Capacity;
import dev.peisong.dispatch.fleet.Rates;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle with its driver for a shift, free for one route.
 *
 * @param span from when its loading is done to when it must be back
 * @param skills of vehicle and driver together
 */
record Crew(
        UUID shiftId,
        UUID vehicleId,
        String vehicleCode,
        @Nullable UUID driverId,
        TimeWindow span,
        Capacity capacity,
        Rates rates,
        Set<String> skills) {}
