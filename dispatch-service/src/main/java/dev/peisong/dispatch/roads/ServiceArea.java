package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;

/** The box that a map's roads lie in, in WGS-84 degrees. */
public record ServiceArea(double south, double west, double north, double east) {

    public ServiceArea {
        if (!(south <= north && west <= east)) {
            throw new IllegalArgumentException(
                    "no area: " + south + ", " + west + " to " + north + ", " + east);
        }
    }

    public boolean contains(GeoPoint point) {
        return point.latitude() >= south
                && point.latitude() <= north
                && point.longitude() >= west
                && point.longitude() <= east;
    }
}
