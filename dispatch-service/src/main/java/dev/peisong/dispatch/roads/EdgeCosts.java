package dev.peisong.dispatch.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.GHUtility;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What each edge and shortcut of a contraction hierarchy costs in either direction. The hierarchy
 * keeps only weights; time and distance of a shortcut are those of the two edges that it replaces,
 * which always have smaller numbers, and of the turn between them.
 */
final class EdgeCosts {

    private final RoutingCHGraph hierarchy;
    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final int[] millis;
    private final float[] meters;

    EdgeCosts(RoutingCHGraph hierarchy) {
        this.hierarchy = hierarchy;
        int edges = hierarchy.getEdges();
        int roads = edges - hierarchy.getShortcuts();
        from = new int[edges];
        to = new int[edges];
        weight = new double[2 * edges];
        millis = new int[2 * edges];
        meters = new float[2 * edges];
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
        Graph graph = hierarchy.getBaseGraph();
        for (int edge = 0; edge < roads; edge++) {
            addRoad(edge, graph.getEdgeIteratorState(edge, Integer.MIN_VALUE));
        }
        BitSet backwards = hierarchy.isEdgeBased() ? backwards() : new BitSet();
        for (int edge = roads; edge < edges; edge++) {
            var shortcut = hierarchy.getEdgeIteratorState(edge, Integer.MIN_VALUE);
            if (hierarchy.isEdgeBased()) {
                addOneWayShortcut(edge, shortcut, backwards.get(edge));
            } else {
                addShortcut(edge, shortcut);
            }
        }
    }

    private void addRoad(int edge, EdgeIteratorState road) {
        Weighting weighting = hierarchy.getWeighting();
        from[edge] = road.getBaseNode();
        to[edge] = road.getAdjNode();
        for (int direction = 0; direction < 2; direction++) {
            boolean reverse = direction == 1;
            int at = 2 * edge + direction;
            weight[at] = weighting.calcEdgeWeight(road, reverse);
            if (isOpen(at)) {
                millis[at] = Math.toIntExact(weighting.calcEdgeMillis(road, reverse));
                meters[at] = (float) road.getDistance();
            }
        }
    }

    private void addShortcut(int edge, RoutingCHEdgeIteratorState shortcut) {
        int start = shortcut.getBaseNode();
        int end = shortcut.getAdjNode();
        int last = shortcut.getSkippedEdge2();
        int first = shortcut.getSkippedEdge1();
        if (from[last] != end && to[last] != end) {
            last = shortcut.getSkippedEdge1();
            first = shortcut.getSkippedEdge2();
        }
        int middle = other(last, end);
        from[edge] = start;
        to[edge] = end;
        add(2 * edge, leaving(first, start), leaving(last, middle));
        add(2 * edge + 1, leaving(last, end), leaving(first, middle));
    }

    /** With turn costs a shortcut leads one way, and replaces edges in the order of travel. */
    private void addOneWayShortcut(
            int edge, RoutingCHEdgeIteratorState shortcut, boolean backwards) {
        from[edge] = backwards ? shortcut.getAdjNode() : shortcut.getBaseNode();
        to[edge] = backwards ? shortcut.getBaseNode() : shortcut.getAdjNode();
        int first = shortcut.getSkippedEdge1();
        int last = shortcut.getSkippedEdge2();
        int middle = other(first, from[edge]);
        add(2 * edge, leaving(first, from[edge]), leaving(last, middle));
        turn(2 * edge, lastRoad(first), middle, firstRoad(last));
    }

    /** The shortcuts that are kept at the junction where they end, not where they start. */
    private BitSet backwards() {
        BitSet backwards = new BitSet();
        RoutingCHEdgeExplorer explorer = hierarchy.createInEdgeExplorer();
        for (int node = 0; node < hierarchy.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (edge.isShortcut() && edge.getAdjNode() != node) {
                    backwards.set(edge.getEdge());
                }
            }
        }
        return backwards;
    }

    private int firstRoad(int edge) {
        return GHUtility.getEdgeFromEdgeKey(
                hierarchy.getEdgeIteratorState(edge, Integer.MIN_VALUE).getOrigEdgeKeyFirst());
    }

    private int lastRoad(int edge) {
        return GHUtility.getEdgeFromEdgeKey(
                hierarchy.getEdgeIteratorState(edge, Integer.MIN_VALUE).getOrigEdgeKeyLast());
    }

    private void add(int sum, int a, int b) {
        weight[sum] = weight[a] + weight[b];
        millis[sum] = millis[a] + millis[b];
        meters[sum] = meters[a] + meters[b];
    }

    private void turn(int sum, int in, int middle, int out) {
        weight[sum] += hierarchy.getTurnWeight(in, middle, out);
        long time = hierarchy.getWeighting().calcTurnMillis(in, middle, out);
        millis[sum] += Math.toIntExact(time);
    }

    private int other(int edge, int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    /** Where the cost stands of travelling an edge away from one of its nodes. */
    int leaving(int edge, int node) {
        return 2 * edge + (from[edge] == node ? 0 : 1);
    }

    /** Where the cost stands of travelling an edge towards one of its nodes. */
    int reaching(int edge, int node) {
        return 2 * edge + (from[edge] == node ? 1 : 0);
    }

    boolean isOpen(int at) {
        return weight[at] < Double.POSITIVE_INFINITY;
    }

    /** In the unit of the engine's weighting; infinite where the direction is closed. */
    double weight(int at) {
        return weight[at];
    }

    int millis(int at) {
        return millis[at];
    }

    float meters(int at) {
        return meters[at];
    }
}
