package dev.peisong.dispatch.roads;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows the ways around closed roads. A pair is touched when going from the one to a closed road,
 * along it and on to the other is no more than the pair's own weight, which columns and rows of the
 * hierarchy tell for each road by which closed ones are entered. What is touched is searched again
 * without the closed roads; the rest stays as it is, as closing roads makes no way shorter.
 * Thread-safe.
 */
final class Detours {

    /** What is needed only once something is closed. */
    record Plain(EdgeCosts costs, Exits exits, RoadGraph roads) {}

    private final RoutingCHGraph hierarchy;
    private final ManyToMany manyToMany;
    private final Exits exits;
    private @Nullable Plain plain;

    Detours(RoutingCHGraph hierarchy, Hierarchy searches) {
        this.hierarchy = hierarchy;
        this.manyToMany = searches.manyToMany();
        this.exits = searches.exits();
    }

    private synchronized Plain plain() {
        if (plain == null) {
            EdgeCosts costs = new EdgeCosts(hierarchy);
            Exits turns = hierarchy.isEdgeBased() ? new TurnExits(hierarchy, costs, false) : exits;
            plain = new Plain(costs, turns, RoadGraph.of(hierarchy, costs, turns));
        }
        return plain;
    }

    /**
     * For a matrix.
     *
     * @param places none of which is on a closed road
     * @param snaps of the points that the places were found by
     */
    Correction around(ClosedRoads closed, List<Foothold> places, List<Snap> snaps) {
        Plain all = plain();
        List<Foothold> starts =
                Places.of(snaps, snap -> Foothold.of(snap, hierarchy, all.exits())).list();
        return new Correction(closed, places, starts, middles(closed), manyToMany, all.roads());
    }

    /**
     * Each direction of each closed road that is entered from an open one, as a place: reached at
     * the road's start, left at its end. A way that takes closed roads takes such a one first.
     */
    private List<Foothold> middles(ClosedRoads closed) {
        List<Foothold> middles = new ArrayList<>();
        BaseGraph graph = (BaseGraph) hierarchy.getBaseGraph();
        for (int number : closed.numbers()) {
            EdgeIteratorState road = graph.getEdgeIteratorState(number, Integer.MIN_VALUE);
            addMiddle(number, road.getBaseNode(), road.getAdjNode(), closed, middles);
            addMiddle(number, road.getAdjNode(), road.getBaseNode(), closed, middles);
        }
        return middles;
    }

    private void addMiddle(
            int road, int start, int end, ClosedRoads closed, List<Foothold> middles) {
        EdgeCosts costs = plain().costs();
        int cost = costs.leaving(road, start);
        if (costs.isOpen(cost) && isReached(start, closed)) {
            List<Seed> leaving = new ArrayList<>();
            exits.after(
                    road,
                    end,
                    (exit, weight, millis, meters) ->
                            leaving.add(
                                    new Seed(
                                            exit,
                                            costs.weight(cost) + weight,
                                            costs.millis(cost) + millis,
                                            costs.meters(cost) + meters)));
            List<Seed> arriving = List.of(new Seed(exits.by(road, start), 0, 0, 0));
            middles.add(new Foothold(-1, -1, 0, Drive.NONE, Drive.NONE, leaving, arriving));
        }
    }

    private boolean isReached(int junction, ClosedRoads closed) {
        EdgeCosts costs = plain().costs();
        EdgeIterator road = hierarchy.getBaseGraph().createEdgeExplorer().setBaseNode(junction);
        while (road.next()) {
            int number = road.getEdge();
            boolean drivable =
                    costs.isOpen(costs.leaving(number, junction))
                            || costs.isOpen(costs.reaching(number, junction));
            if (drivable && !closed.contains(number)) {
                return true;
            }
        }
        return false;
    }
}
