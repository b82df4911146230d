package dev.peisong.dispatch.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a point meets the network: at a junction, or some way along a road, from which the
 * junctions at its ends are reached.
 *
 * @param place tells the place from all others of the map
 * @param road number of the road, or -1 at a junction
 * @param along how far along the road, from 0 to 1
 * @param onwards cost of the whole road in its direction
 * @param backwards cost of the whole road against its direction
 * @param leaving the exits that may be taken first
 * @param arriving the exits that may be taken last
 */
record Foothold(
        long place,
        int road,
        double along,
        Drive onwards,
        Drive backwards,
        List<Seed> leaving,
        List<Seed> arriving) {

    /** In a place's name, stands where others have how far along a road it is. */
    private static final long JUNCTION = 1L << 31;

    static Foothold of(Snap snap, RoutingCHGraph hierarchy, Exits exits) {
        if (snap.getSnappedPosition() == Snap.Position.TOWER) {
            return at(snap.getClosestNode(), exits);
        }
        EdgeIteratorState road = snap.getClosestEdge();
        double along = along(snap, road);
        Drive onwards = cost(hierarchy.getWeighting(), road, false);
        Drive backwards = cost(hierarchy.getWeighting(), road, true);
        List<Seed> leaving = new ArrayList<>();
        List<Seed> arriving = new ArrayList<>();
        int start = road.getBaseNode();
        int end = road.getAdjNode();
        for (int copy : copies(hierarchy, road.getEdge(), end)) {
            leave(exits, copy, end, onwards.share(1 - along), leaving);
            arrive(exits, copy, end, backwards.share(1 - along), arriving);
        }
        for (int copy : copies(hierarchy, road.getEdge(), start)) {
            leave(exits, copy, start, backwards.share(along), leaving);
            arrive(exits, copy, start, onwards.share(along), arriving);
        }
        long place = ((long) road.getEdge() << 32) | (long) (along * Integer.MAX_VALUE);
        return new Foothold(place, road.getEdge(), along, onwards, backwards, leaving, arriving);
    }

    private static Foothold at(int junction, Exits exits) {
        List<Seed> leaving = new ArrayList<>();
        for (int exit = exits.first(junction); exit <= exits.end(junction); exit++) {
            leaving.add(new Seed(exit, 0, 0, 0));
        }
        List<Seed> arriving = List.of(new Seed(exits.end(junction), 0, 0, 0));
        long place = ((long) junction << 32) | JUNCTION;
        return new Foothold(place, -1, 0, Drive.NONE, Drive.NONE, leaving, arriving);
    }

    /** GraphHopper doubles a road where a restriction concerns three roads in a row. */
    private static List<Integer> copies(RoutingCHGraph hierarchy, int road, int junction) {
        BaseGraph graph = (BaseGraph) hierarchy.getBaseGraph();
        EdgeExplorer explorer = graph.createEdgeExplorer();
        List<Integer> copies = new ArrayList<>(1);
        graph.forEdgeAndCopiesOfEdge(explorer, junction, road, (int copy) -> copies.add(copy));
        return copies;
    }

    private static void leave(Exits exits, int road, int end, Drive before, List<Seed> seeds) {
        if (before.isOpen()) {
            exits.after(
                    road,
                    end,
                    (exit, weight, millis, meters) ->
                            seeds.add(
                                    new Seed(
                                            exit,
                                            before.weight() + weight,
                                            before.millis() + millis,
                                            before.meters() + meters)));
        }
    }

    private static void arrive(Exits exits, int road, int start, Drive after, List<Seed> seeds) {
        if (after.isOpen()) {
            int exit = exits.by(road, start);
            seeds.add(new Seed(exit, after.weight(), after.millis(), after.meters()));
        }
    }

    private static Drive cost(Weighting weighting, EdgeIteratorState road, boolean reverse) {
        double weight = weighting.calcEdgeWeight(road, reverse);
        if (Double.isInfinite(weight)) {
            return Drive.CLOSED;
        }
        int millis = Math.toIntExact(weighting.calcEdgeMillis(road, reverse));
        return new Drive(weight, millis, road.getDistance());
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
