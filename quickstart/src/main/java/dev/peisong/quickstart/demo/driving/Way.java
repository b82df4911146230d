package dev.peisong.quickstart.demo.driving;

import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/** A way along the roads from one place to another. */
record Way(List<GeoPoint> points) {
    private static final double FAR_METERS = 400;

    Way {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("A way has at least one point");
        }
    }

    /** The part of a route's line between two places; straight where the line passes neither. */
    static Way between(GeoPoint from, GeoPoint to, List<GeoPoint> line) {
        int start = nearest(from, line, 0);
        int end = start < 0 ? -1 : nearest(to, line, start);
        var points = new ArrayList<GeoPoint>();
        points.add(from);
        if (end >= 0) {
            points.addAll(line.subList(start, end + 1));
        }
        points.add(to);
        return new Way(points);
    }

    double meters() {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i - 1).distanceMetersTo(points.get(i));
        }
        return sum;
    }

    /**
     * Where one is after a share of the way.
     *
     * @param share 0 at the start to 1 at the end
     */
    GeoPoint at(double share) {
        double left = meters() * Math.clamp(share, 0, 1);
        for (int i = 1; i < points.size(); i++) {
            GeoPoint from = points.get(i - 1);
            GeoPoint to = points.get(i);
            double step = from.distanceMetersTo(to);
            if (left <= step && step > 0) {
                return mix(from, to, left / step);
            }
            left -= step;
        }
        return points.getLast();
    }

    private static GeoPoint mix(GeoPoint from, GeoPoint to, double share) {
        return new GeoPoint(
                from.latitude() + (to.latitude() - from.latitude()) * share,
                from.longitude() + (to.longitude() - from.longitude()) * share);
    }

    /** The first of the nearest points from an index on; −1 when all are far. */
    private static int nearest(GeoPoint place, List<GeoPoint> line, int from) {
        int best = -1;
        double bestMeters = FAR_METERS;
        for (int i = from; i < line.size(); i++) {
            double meters = place.distanceMetersTo(line.get(i));
            if (meters < bestMeters) {
                best = i;
                bestMeters = meters;
            }
        }
        return best;
    }
}
