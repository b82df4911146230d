package dev.peisong.quickstart.demo;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;

/** A rectangle of the map, in WGS-84 degrees. */
record MapBounds(GeoPoint southWest, GeoPoint northEast) {

    /** The smallest around all points, of which there is at least one. */
    static MapBounds around(List<GeoPoint> points) {
        double south = points.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double west = points.stream().mapToDouble(GeoPoint::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(GeoPoint::longitude).max().orElseThrow();
        return new MapBounds(new GeoPoint(south, west), new GeoPoint(north, east));
    }

    MapBounds widenedBy(double degrees) {
        return new MapBounds(
                new GeoPoint(southWest.latitude() - degrees, southWest.longitude() - degrees),
                new GeoPoint(northEast.latitude() + degrees, northEast.longitude() + degrees));
    }

    GeoPoint middle() {
        return new GeoPoint(
                (southWest.latitude() + northEast.latitude()) / 2,
                (southWest.longitude() + northEast.longitude()) / 2);
    }

    boolean contains(GeoPoint point) {
        return point.latitude() >= southWest.latitude()
                && point.latitude() <= northEast.latitude()
                && point.longitude() >= southWest.longitude()
                && point.longitude() <= northEast.longitude();
    }
}
