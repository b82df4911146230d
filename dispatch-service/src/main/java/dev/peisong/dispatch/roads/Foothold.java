package dev.peisong.dispatch.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a point meets the network: at a junction, or some way along a road, from which the
 * junctions at its ends are reached.
 *
 * @param road number of the road, or -1 at a junction
 * @param along how far along the road, from 0 to 1
 * @param onwards cost of the whole road in its direction, and against it; infinite where closed
 */
record Foothold(
        int road,
        double along,
        Seed onwards,
        Seed backwards,
        List<Seed> leaving,
        List<Seed> arriving) {

    /** A junction, by its rank, and what it costs to get there. */
    record Seed(int rank, double weight, int millis, double meters) {

        Seed share(double share) {
            return new Seed(rank, weight * share, (int) Math.round(millis * share), meters * share);
        }

        boolean isOpen() {
            return weight < Double.POSITIVE_INFINITY;
        }
    }

    static Foothold of(Snap snap, RoutingCHGraph hierarchy) {
        if (snap.getSnappedPosition() == Snap.Position.TOWER) {
            Seed here = new Seed(hierarchy.getLevel(snap.getClosestNode()), 0, 0, 0);
            return new Foothold(-1, 0, here, here, List.of(here), List.of(here));
        }
        EdgeIteratorState road = snap.getClosestEdge();
        double along = along(snap, road);
        int start = hierarchy.getLevel(road.getBaseNode());
        int end = hierarchy.getLevel(road.getAdjNode());
        Seed onwards = cost(hierarchy.getWeighting(), road, false, end);
        Seed backwards = cost(hierarchy.getWeighting(), road, true, start);
        List<Seed> leaving = new ArrayList<>(2);
        List<Seed> arriving = new ArrayList<>(2);
        if (onwards.isOpen()) {
            leaving.add(onwards.share(1 - along));
            arriving.add(at(start, onwards.share(along)));
        }
        if (backwards.isOpen()) {
            leaving.add(backwards.share(along));
            arriving.add(at(end, backwards.share(1 - along)));
        }
        return new Foothold(road.getEdge(), along, onwards, backwards, leaving, arriving);
    }

    private static Seed at(int rank, Seed cost) {
        return new Seed(rank, cost.weight(), cost.millis(), cost.meters());
    }

    private static Seed cost(
            Weighting weighting, EdgeIteratorState road, boolean reverse, int rank) {
        double weight = weighting.calcEdgeWeight(road, reverse);
        if (Double.isInfinite(weight)) {
            return new Seed(rank, weight, 0, 0);
        }
        int millis = Math.toIntExact(weighting.calcEdgeMillis(road, reverse));
        return new Seed(rank, weight, millis, road.getDistance());
    }

    private static double along(Snap snap, EdgeIteratorState road) {
        PointList line = road.fetchWayGeometry(FetchMode.ALL);
        var earth = DistanceCalcEarth.DIST_EARTH;
        double before = 0;
        double whole = 0;
        for (int i = 1; i < line.size(); i++) {
            if (i == snap.getWayIndex() + 1) {
                var point = snap.getSnappedPoint();
                int last = i - 1;
                before =
                        whole
                                + earth.calcDist(
                                        line.getLat(last), line.getLon(last), point.lat, point.lon);
            }
            whole +=
                    earth.calcDist(
                            line.getLat(i - 1), line.getLon(i - 1), line.getLat(i), line.getLon(i));
        }
        return whole == 0 ? 0 : Math.clamp(before / whole, 0, 1);
    }
}
