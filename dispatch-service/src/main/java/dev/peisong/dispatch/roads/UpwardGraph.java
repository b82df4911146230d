package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;
import java.util.Arrays;

/**
 * The edges of a contraction hierarchy that lead to more important nodes, in flat arrays. A node's
 * number is its rank: every edge leads from a lower number to a higher one. Immutable.
 */
final class UpwardGraph {

    final int nodes;

    /** Edges of node {@code n} are {@code first[n] .. first[n + 1] - 1}. */
    final int[] first;

    final int[] head;
    final double[] weight;
    final int[] millis;
    final float[] meters;

    /**
     * @param outwards true for edges travelled upwards, false for edges travelled downwards, seen
     *     from below
     */
    UpwardGraph(RoutingCHGraph hierarchy, EdgeCosts costs, boolean outwards) {
        nodes = hierarchy.getNodes();
        first = new int[nodes + 1];
        int[] nodeAt = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            nodeAt[hierarchy.getLevel(node)] = node;
        }
        int[] heads = new int[hierarchy.getEdges()];
        int[] sources = new int[hierarchy.getEdges()];
        RoutingCHEdgeExplorer explorer =
                outwards ? hierarchy.createOutEdgeExplorer() : hierarchy.createInEdgeExplorer();
        int count = 0;
        for (int rank = 0; rank < nodes; rank++) {
            first[rank] = count;
            RoutingCHEdgeIterator edge = explorer.setBaseNode(nodeAt[rank]);
            while (edge.next()) {
                int up = hierarchy.getLevel(edge.getAdjNode());
                if (up > rank) {
                    heads[count] = up;
                    sources[count++] =
                            outwards
                                    ? costs.leaving(edge.getEdge(), nodeAt[rank])
                                    : costs.reaching(edge.getEdge(), nodeAt[rank]);
                }
            }
        }
        first[nodes] = count;
        head = Arrays.copyOf(heads, count);
        weight = new double[count];
        millis = new int[count];
        meters = new float[count];
        for (int i = 0; i < count; i++) {
            weight[i] = costs.weight(sources[i]);
            millis[i] = costs.millis(sources[i]);
            meters[i] = costs.meters(sources[i]);
        }
    }
}
