package dev.peisong.order.ordering;

import dev.peisong.common.geo.GeoPoint;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where orders are taken: the inside of a simple polygon. A bounding box is one of four corners.
 *
 * @param corners in order around it, the last one joined to the first; it may not span the
 *     antimeridian
 */
public record ServiceArea(@Size(min = 3, max = 1000) List<GeoPoint> corners) {

    public ServiceArea {
        corners = List.copyOf(corners);
    }

    /** Whether the point lies inside, by counting the edges that a ray to the north crosses. */
    public boolean contains(GeoPoint point) {
        boolean inside = false;
        GeoPoint from = corners.getLast();
        for (GeoPoint to : corners) {
            if (crosses(from, to, point)) {
                inside = !inside;
            }
            from = to;
        }
        return inside;
    }

    private static boolean crosses(GeoPoint from, GeoPoint to, GeoPoint point) {
        if (from.longitude() > point.longitude() == to.longitude() > point.longitude()) {
            return false;
        }
        double share = (point.longitude() - from.longitude()) / (to.longitude() - from.longitude());
        double latitude = from.latitude() + share * (to.latitude() - from.latitude());
        return point.latitude() < latitude;
    }
}
