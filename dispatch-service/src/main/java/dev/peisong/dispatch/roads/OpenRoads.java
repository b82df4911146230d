package dev.peisong.dispatch.roads;

import com.graphhopper.storage.index.Snap;
import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The roads of a map without those that somebody may not drive for now. Thread-safe, and apart from
 * what is closed for anybody else.
 *
 * @see RoadNetwork#without
 */
public final class OpenRoads {

    private final Snapping snapping;
    private final MatrixMaker matrices;
    private final Ways ways;
    private final ClosedRoads closed;

    OpenRoads(Snapping snapping, MatrixMaker matrices, Ways ways, ClosedRoads closed) {
        this.snapping = snapping;
        this.matrices = matrices;
        this.ways = ways;
        this.closed = closed;
    }

    /** Where a vehicle stops for the point; empty when no open road is near. */
    public Optional<SnappedPoint> snap(GeoPoint point) {
        Snap snap = find(point);
        if (!snap.isValid()) {
            return Optional.empty();
        }
        GeoPoint onRoad = new GeoPoint(snap.getSnappedPoint().lat, snap.getSnappedPoint().lon);
        return Optional.of(new SnappedPoint(point, onRoad, snap.getQueryDistance()));
    }

    Snap find(GeoPoint point) {
        return snapping.find(point, closed);
    }

    ClosedRoads closed() {
        return closed;
    }

    /** As {@link #matrix(List, MatrixProgress)}, to its end. */
    public TravelMatrix matrix(List<GeoPoint> points) {
        return matrix(points, MatrixProgress.NONE);
    }

    /**
     * Times and distances between all points, in the order given. A point that does not snap is
     * unreachable. Only pairs that were not asked for before are computed, unless there are more
     * points than are remembered.
     *
     * @throws CancellationException when the progress says to give up
     */
    public TravelMatrix matrix(List<GeoPoint> points, MatrixProgress progress) {
        return matrices.matrix(points.stream().map(this::find).toList(), closed, progress);
    }

    /** The quickest way; empty when one of the points does not snap. */
    public Optional<Leg> route(GeoPoint from, GeoPoint to) {
        if (closed.isEmpty()) {
            return ways.between(from, to);
        }
        Snap start = find(from);
        Snap end = find(to);
        return start.isValid() && end.isValid()
                ? ways.between(start, end, closed)
                : Optional.empty();
    }

    /**
     * The ways of a trip through all points: one leg fewer than points.
     *
     * @return empty when one of the legs has no way
     */
    public Optional<List<Leg>> legs(List<GeoPoint> points) {
        List<Leg> legs = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            route(points.get(i - 1), points.get(i)).ifPresent(legs::add);
            if (legs.size() < i) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(legs));
    }
}
