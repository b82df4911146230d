package dev.peisong.tracking.eta;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.tracking.routes.Routes.OpenStop;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a vehicle reaches each stop that is left: the planned driving time to the next one in
 * proportion to the way that is left to it, then planned driving and service times in turn. A stop
 * under service counts as reached, and what is left of its service delays those after it.
 */
final class Arrivals {
    /** Streets are longer than straight lines, cities about this much. */
    private static final double DETOUR = 1.35;

    /** Without a plan to scale: 20 km/h, an urban average with lights. */
    private static final double FALLBACK_METERS_PER_SECOND = 5.6;

    private Arrivals() {}

    /**
     * Expected arrivals by stop, in order.
     *
     * @param from where the vehicle is; null when unknown, then it is taken to leave for the next
     *     stop
     * @param at when it was there
     */
    static Map<UUID, Instant> of(List<OpenStop> left, @Nullable GeoPoint from, Instant at) {
        Map<UUID, Instant> arrivals = new LinkedHashMap<>();
        Instant free = at;
        boolean first = true;
        for (OpenStop stop : left) {
            Instant reached = stop.arrivedAt();
            if (reached == null) {
                Duration drive =
                        first && from != null
                                ? remaining(stop, from)
                                : Duration.ofSeconds(stop.travelSeconds());
                reached = free.plus(drive);
            }
            arrivals.put(stop.stopId(), reached);
            Instant done = reached.plusSeconds(stop.serviceSeconds());
            free = done.isAfter(free) ? done : free;
            first = false;
        }
        return arrivals;
    }

    /** Never longer than it would take at an urban average, nor than twice the plan. */
    private static Duration remaining(OpenStop next, GeoPoint from) {
        double byDistance =
                from.distanceMetersTo(next.point()) * DETOUR / FALLBACK_METERS_PER_SECOND;
        double atMost = Math.max(60, 2.0 * next.travelSeconds());
        return Duration.ofSeconds(Math.round(Math.min(byDistance, atMost)));
    }
}
