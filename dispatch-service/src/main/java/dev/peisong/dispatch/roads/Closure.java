package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;

/**
 * Roads that may not be driven for now, in either direction.
 *
 * @param outline every road that touches this area is closed between its junctions; with a single
 *     point, the road nearest to it is
 */
public record Closure(List<GeoPoint> outline) {

    public Closure {
        outline = List.copyOf(outline);
        if (outline.isEmpty() || outline.size() == 2) {
            throw new IllegalArgumentException(
                    "a closure is one point or an area of at least three, not " + outline.size());
        }
    }

    /** The road nearest to a point, between the junctions at its ends. */
    public static Closure at(GeoPoint point) {
        return new Closure(List.of(point));
    }
}
