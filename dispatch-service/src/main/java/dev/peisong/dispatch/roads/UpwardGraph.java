package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.GHUtility;

/**
 * The edges of a contraction hierarchy that lead to more important junctions, in flat arrays, each
 * with the turn after it. They run between exits, from a lower number to a higher one. Immutable.
 */
final class UpwardGraph {

    final int nodes;

    /** Edges of exit {@code n} are {@code first[n] .. first[n + 1] - 1}. */
    final int[] first;

    final int[] head;
    final double[] weight;
    final int[] millis;
    final float[] meters;

    private UpwardGraph(EdgeList edges) {
        nodes = edges.nodes();
        first = edges.first();
        head = edges.heads();
        weight = edges.weights();
        millis = edges.millis();
        meters = edges.meters();
    }

    /** Edges travelled upwards: an exit leads to those that may be taken after its edge. */
    static UpwardGraph outwards(RoutingCHGraph hierarchy, EdgeCosts costs, Exits exits) {
        RoutingCHEdgeExplorer explorer = hierarchy.createOutEdgeExplorer();
        EdgeList list = new EdgeList(exits.count());
        for (int node = 0; node < hierarchy.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (leadsUp(hierarchy, edge)) {
                    int source = exits.by(firstRoad(hierarchy, edge), node);
                    int cost = costs.leaving(edge.getEdge(), node);
                    exits.after(
                            lastRoad(hierarchy, edge),
                            edge.getAdjNode(),
                            (exit, weight, millis, meters) ->
                                    list.add(
                                            source,
                                            exit,
                                            costs.weight(cost) + weight,
                                            costs.millis(cost) + millis,
                                            costs.meters(cost) + meters));
                }
            }
        }
        return new UpwardGraph(list.close(true));
    }

    /** Edges travelled downwards, seen from below: from the exits after an edge to its own. */
    static UpwardGraph inwards(RoutingCHGraph hierarchy, EdgeCosts costs, Exits exits) {
        RoutingCHEdgeExplorer explorer = hierarchy.createInEdgeExplorer();
        EdgeList list = new EdgeList(exits.count());
        for (int node = 0; node < hierarchy.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (leadsUp(hierarchy, edge)) {
                    int head = exits.by(firstRoad(hierarchy, edge), edge.getAdjNode());
                    int cost = costs.reaching(edge.getEdge(), node);
                    exits.after(
                            lastRoad(hierarchy, edge),
                            node,
                            (exit, weight, millis, meters) ->
                                    list.add(
                                            exit,
                                            head,
                                            costs.weight(cost) + weight,
                                            costs.millis(cost) + millis,
                                            costs.meters(cost) + meters));
                }
            }
        }
        return new UpwardGraph(list.close(true));
    }

    private static boolean leadsUp(RoutingCHGraph hierarchy, RoutingCHEdgeIteratorState edge) {
        return hierarchy.getLevel(edge.getAdjNode()) > hierarchy.getLevel(edge.getBaseNode());
    }

    private static int firstRoad(RoutingCHGraph hierarchy, RoutingCHEdgeIteratorState edge) {
        return hierarchy.isEdgeBased()
                ? GHUtility.getEdgeFromEdgeKey(edge.getOrigEdgeKeyFirst())
                : -1;
    }

    private static int lastRoad(RoutingCHGraph hierarchy, RoutingCHEdgeIteratorState edge) {
        return hierarchy.isEdgeBased()
                ? GHUtility.getEdgeFromEdgeKey(edge.getOrigEdgeKeyLast())
                : -1;
    }
}
