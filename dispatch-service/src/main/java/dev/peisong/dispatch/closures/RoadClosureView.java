package dev.peisong.dispatch.closures;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.closures.RoadClosure.Lifted;
import dev.peisong.dispatch.closures.RoadClosure.Shape;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closed roads as clients see them.
 *
 * @param until null where they stay closed until that is lifted
 * @param lifted null where nobody has
 */
record RoadClosureView(
        UUID id,
        Shape shape,
        List<GeoPoint> points,
        String reason,
        Instant from,
        @Nullable Instant until,
        String closedBy,
        @Nullable Lifted lifted) {

    static RoadClosureView of(RoadClosure closure) {
        return new RoadClosureView(
                closure.id(),
                closure.shape(),
                closure.points(),
                closure.terms().reason(),
                closure.terms().startsAt(),
                closure.terms().endsAt(),
                closure.closedBy(),
                closure.lifted());
    }
}
