package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;

/**
 * Where a vehicle stops for a point.
 *
 * @param asked the point
 * @param onRoad the nearest place on a road of the connected network
 * @param meters straight from the one to the other
 */
public record SnappedPoint(GeoPoint asked, GeoPoint onRoad, double meters) {

    /** Further from any road than this, a point cannot be delivered to: OFF_ROAD. */
    public static final double OFF_ROAD_METERS = 500;

    public boolean isOffRoad() {
        return meters > OFF_ROAD_METERS;
    }
}
