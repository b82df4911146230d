package dev.peisong.dispatch.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIteratorState;

/**
 * What each edge and shortcut of a contraction hierarchy costs in either direction. The hierarchy
 * keeps only weights; time and distance of a shortcut are those of the two edges that it replaces,
 * which always have smaller numbers.
 */
final class EdgeCosts {

    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final int[] millis;
    private final float[] meters;

    EdgeCosts(RoutingCHGraph hierarchy) {
        int edges = hierarchy.getEdges();
        int roads = edges - hierarchy.getShortcuts();
        from = new int[edges];
        to = new int[edges];
        weight = new double[2 * edges];
        millis = new int[2 * edges];
        meters = new float[2 * edges];
        Graph graph = hierarchy.getBaseGraph();
        for (int edge = 0; edge < roads; edge++) {
            addRoad(edge, graph.getEdgeIteratorState(edge, Integer.MIN_VALUE), hierarchy);
        }
        for (int edge = roads; edge < edges; edge++) {
            addShortcut(edge, hierarchy.getEdgeIteratorState(edge, Integer.MIN_VALUE));
        }
    }

    private void addRoad(int edge, EdgeIteratorState road, RoutingCHGraph hierarchy) {
        Weighting weighting = hierarchy.getWeighting();
        from[edge] = road.getBaseNode();
        to[edge] = road.getAdjNode();
        for (int direction = 0; direction < 2; direction++) {
            boolean reverse = direction == 1;
            int at = 2 * edge + direction;
            weight[at] = weighting.calcEdgeWeight(road, reverse);
            if (Double.isFinite(weight[at])) {
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
        int middle = from[last] == end ? to[last] : from[last];
        from[edge] = start;
        to[edge] = end;
        add(2 * edge, leaving(first, start), leaving(last, middle));
        add(2 * edge + 1, leaving(last, end), leaving(first, middle));
    }

    private void add(int sum, int a, int b) {
        weight[sum] = weight[a] + weight[b];
        millis[sum] = millis[a] + millis[b];
        meters[sum] = meters[a] + meters[b];
    }

    /** Where the cost stands of travelling an edge away from one of its nodes. */
    int leaving(int edge, int node) {
        return 2 * edge + (from[edge] == node ? 0 : 1);
    }

    /** Where the cost stands of travelling an edge towards one of its nodes. */
    int reaching(int edge, int node) {
        return 2 * edge + (from[edge] == node ? 1 : 0);
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
