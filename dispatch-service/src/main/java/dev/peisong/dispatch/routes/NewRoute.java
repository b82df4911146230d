package dev.peisong.dispatch.routes;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A route as a plan asks for it to be published. */
public record NewRoute(
        UUID planId,
        UUID siteId,
        UUID shiftId,
        UUID vehicleId,
        @Nullable UUID driverId,
        LocalDate day,
        Itinerary itinerary) {

    /**
     * Where a vehicle goes, and when.
     *
     * @param geometry the way along the roads, as an encoded polyline of five decimals
     */
    public record Itinerary(
            Instant start,
            Instant end,
            long distanceMeters,
            Money cost,
            String geometry,
            List<NewStop> stops) {}

    /** A place to stop at, and what is to be done there. */
    public record NewStop(
            GeoPoint point,
            Instant arrival,
            Instant departure,
            int travelSeconds,
            List<Task> tasks) {}
}
