package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;

/**
 * The house nearest to a point.
 *
 * @param label as the map writes it
 * @param meters from the point asked for
 */
public record NearestAddress(String label, MapAddress address, GeoPoint point, double meters) {

    static NearestAddress of(Place house, GeoPoint asked) {
        return new NearestAddress(
                house.label(),
                MapAddress.of(house),
                house.point(),
                house.point().distanceMetersTo(asked));
    }
}
