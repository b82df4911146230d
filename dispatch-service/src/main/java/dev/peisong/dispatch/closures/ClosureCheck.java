package dev.peisong.dispatch.closures;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.closures.RoadClosure.Shape;
import dev.peisong.dispatch.roads.Closure;
import dev.peisong.dispatch.roads.RoadNetwork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses what would close nothing, or too much to plan around. */
@Component
class ClosureCheck {
    private static final int FEWEST_CORNERS = 3;
    private static final int MOST_ROADS = 1000;

    private final RoadNetwork roads;

    ClosureCheck(RoadNetwork roads) {
        this.roads = roads;
    }

    void require(Shape shape, List<GeoPoint> points) {
        switch (shape) {
            case ROADS -> requireRoads(points);
            case AREA -> requireArea(points);
        }
    }

    private void requireRoads(List<GeoPoint> points) {
        for (int i = 0; i < points.size(); i++) {
            if (roads.count(Closure.at(points.get(i))) == 0) {
                throw DomainException.invalid(
                        "/points/" + i,
                        "no-road-there",
                        "No road is within %d m of it: choose a point on the road"
                                .formatted(Closure.NEAR_METERS));
            }
        }
    }

    private void requireArea(List<GeoPoint> points) {
        if (points.size() < FEWEST_CORNERS) {
            throw refused(
                    "area-without-corners",
                    "An area has at least three corners: add some, or close ROADS by points");
        }
        Closure area = new Closure(points);
        if (area.crossesItself()) {
            throw refused("area-crosses-itself", "Give the corners in their order around the area");
        }
        int count = roads.count(area);
        if (count == 0) {
            throw refused("no-road-there", "No road touches the area: draw it across the road");
        }
        if (count > MOST_ROADS) {
            throw refused(
                    "area-too-large",
                    "It would close %d roads, and %d are the most: draw a smaller one"
                            .formatted(count, MOST_ROADS));
        }
    }

    private static DomainException refused(String code, String detail) {
        return DomainException.invalid("/points", code, detail);
    }
}
