package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.GHUtility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way from a junction back to itself.
 *
 * @param firstRoad the road it leaves by
 * @param lastRoad the road it comes back by
 */
record Round(int firstRoad, int lastRoad, double weight, int millis, float meters) {

    /** All rounds that are shortcuts of the hierarchy. */
    static Map<Integer, List<Round>> byJunction(RoutingCHGraph hierarchy, EdgeCosts costs) {
        Map<Integer, List<Round>> rounds = new HashMap<>();
        RoutingCHEdgeExplorer explorer = hierarchy.createOutEdgeExplorer();
        for (int junction = 0; junction < hierarchy.getNodes(); junction++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(junction);
            while (edge.next()) {
                if (edge.isShortcut() && edge.getAdjNode() == junction) {
                    rounds.computeIfAbsent(junction, j -> new ArrayList<>()).add(of(edge, costs));
                }
            }
        }
        return rounds;
    }

    private static Round of(RoutingCHEdgeIterator edge, EdgeCosts costs) {
        int at = costs.leaving(edge.getEdge(), edge.getBaseNode());
        return new Round(
                GHUtility.getEdgeFromEdgeKey(edge.getOrigEdgeKeyFirst()),
                GHUtility.getEdgeFromEdgeKey(edge.getOrigEdgeKeyLast()),
                costs.weight(at),
                costs.millis(at),
                costs.meters(at));
    }

    /** This round, driven after a turn. */
    Round after(TurnList turns, int turn) {
        return new Round(
                firstRoad,
                lastRoad,
                turns.weight(turn) + weight,
                turns.millis(turn) + millis,
                turns.meters(turn) + meters);
    }
}
