package dev.peisong.dispatch.roads;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;

/**
 * Roads that may not be driven for now, in either direction.
 *
 * @param outline every road that touches this area is closed between its junctions; with a single
 *     point, the road nearest to it is, if it is nearer than {@link #NEAR_METERS}
 */
public record Closure(List<GeoPoint> outline) {

    /** A point further from any road was not meant to close one. */
    public static final int NEAR_METERS = 50;

    public Closure {
        outline = List.copyOf(outline);
        if (outline.isEmpty() || outline.size() == 2) {
            throw new IllegalArgumentException(
                    "a closure is one point or an area of at least three, not " + outline.size());
        }
    }

    /** Whether the outline's sides meet elsewhere than in its corners. */
    public boolean crossesItself() {
        return outline.size() > 1 && !ClosedRoads.polygon(this).isValid();
    }

    /** The road nearest to a point, between the junctions at its ends. */
    public static Closure at(GeoPoint point) {
        return new Closure(List.of(point));
    }
}
