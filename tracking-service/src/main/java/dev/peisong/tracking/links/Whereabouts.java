package dev.peisong.tracking.links;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.tracking.position.LastPositions;
import dev.peisong.tracking.routes.Routes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer is shown the vehicle: to about half a kilometre while it is with others, exactly
 * once it comes to them. So nobody's link tells where others live.
 *
 * @param withinMeters how far it may be from the point shown; 0 when it is shown exactly
 * @param seenAt when it was there
 */
record Whereabouts(GeoPoint point, int withinMeters, Instant seenAt) {
    private static final Duration NEAR = Duration.ofMinutes(10);

    /** Degrees of latitude, about 550 m. */
    private static final double CELL = 0.005;

    private static final int CELL_METERS = 400; // half the diagonal of a cell

    /** Null when it was not seen since it left. */
    static @Nullable Whereabouts of(
            LastPositions.Last last,
            Routes.Progress progress,
            @Nullable Instant expected,
            Instant now) {
        Instant departed = progress.departedAt();
        if (departed == null || last.occurredAt().isBefore(departed)) {
            return null;
        }
        var point = new GeoPoint(last.latitude(), last.longitude());
        return isNear(progress, expected, now)
                ? new Whereabouts(point, 0, last.occurredAt())
                : new Whereabouts(coarse(point), CELL_METERS, last.occurredAt());
    }

    /** An estimate that has passed is none: then only the last stop before this one tells. */
    private static boolean isNear(
            Routes.Progress progress, @Nullable Instant expected, Instant now) {
        return progress.stopsBefore() == 0
                || (expected != null
                        && !expected.isBefore(now)
                        && expected.isBefore(now.plus(NEAR)));
    }

    /** The middle of the cell that it is in. */
    static GeoPoint coarse(GeoPoint point) {
        double latitude = (Math.floor(point.latitude() / CELL) + 0.5) * CELL;
        double width = CELL / Math.max(0.1, Math.cos(Math.toRadians(latitude)));
        double longitude = (Math.floor(point.longitude() / width) + 0.5) * width;
        return new GeoPoint(round(latitude), round(longitude));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 10_000) / 10_000.0;
    }
}
