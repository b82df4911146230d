package dev.peisong.dispatch.roads;

import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import dev.peisong.common.geo.GeoPoint;

/**
 * Finds where a vehicle stops for a point.
 *
 * @param stoppingPlaces the roads where one may
 */
record Snapping(LocationIndex index, EdgeFilter stoppingPlaces) {

    /**
     * On the nearest open road. A point that closed roads have cut off, so that the next open one
     * is too far to deliver from, is nowhere.
     */
    Snap find(GeoPoint point, ClosedRoads closed) {
        if (closed.isEmpty()) {
            return nearest(point, stoppingPlaces);
        }
        Snap snap = nearest(point, closed.open(stoppingPlaces));
        boolean isNear = snap.getQueryDistance() <= SnappedPoint.OFF_ROAD_METERS;
        if (isNear || !snap.isValid()) {
            return snap;
        }
        double always = nearest(point, stoppingPlaces).getQueryDistance();
        return always < snap.getQueryDistance()
                ? new Snap(point.latitude(), point.longitude())
                : snap;
    }

    private Snap nearest(GeoPoint point, EdgeFilter roads) {
        return index.findClosest(point.latitude(), point.longitude(), roads);
    }
}
