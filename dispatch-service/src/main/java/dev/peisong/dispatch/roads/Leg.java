package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;

/**
 * The way from one point to another along the roads.
 *
 * @param line the way's bends, from the first point's place on the road to the last one's; at least
 *     two points
 */
public record Leg(int seconds, int meters, List<GeoPoint> line) {

    public Leg {
        line = List.copyOf(line);
    }

    /** The line in Google's encoded polyline format, with five decimals. */
    public String polyline() {
        return Polyline.encode(line);
    }
}
