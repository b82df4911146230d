package dev.peisong.dispatch.roads;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the cheapest way from a place up to every exit above it. As edges only lead to higher
 * numbers, exits taken in their order are final when taken. Reused for many places, by one thread.
 */
final class UpwardSearch {

    /** Less than this apart, two sums of the same weights in another order may be equal. */
    private static final double ROUNDING = 1e-6;

    private final UpwardGraph graph;
    private final UpwardGraph opposite;
    private final RankQueue queue = new RankQueue();
    private final double[] weight;
    private final int[] millis;
    private final double[] meters;

    /** The cheapest way by any edges, up or down, as far as the search knows. */
    private final double[] exact;

    private int[] reached = new int[256];
    private int count;

    /**
     * @param opposite the edges that lead down, for a search that leads up, or the other way round
     */
    UpwardSearch(UpwardGraph graph, UpwardGraph opposite) {
        this.graph = graph;
        this.opposite = opposite;
        weight = new double[graph.nodes];
        millis = new int[graph.nodes];
        meters = new double[graph.nodes];
        exact = new double[graph.nodes];
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
        Arrays.fill(exact, Double.POSITIVE_INFINITY);
    }

    SearchSpace run(List<Seed> seeds) {
        count = 0;
        for (Seed seed : seeds) {
            offer(seed.exit(), seed.weight(), seed.millis(), seed.meters());
        }
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (count == reached.length) {
                reached = Arrays.copyOf(reached, 2 * count);
            }
            reached[count++] = node;
            for (int edge = graph.first[node]; edge < graph.first[node + 1]; edge++) {
                offer(
                        graph.head[edge],
                        weight[node] + graph.weight[edge],
                        millis[node] + graph.millis[edge],
                        meters[node] + graph.meters[edge]);
            }
        }
        SearchSpace space = collect();
        for (int i = 0; i < count; i++) {
            weight[reached[i]] = Double.POSITIVE_INFINITY;
            exact[reached[i]] = Double.POSITIVE_INFINITY;
        }
        return space;
    }

    private void offer(int node, double newWeight, int newMillis, double newMeters) {
        if (newWeight >= weight[node]) {
            return;
        }
        if (weight[node] == Double.POSITIVE_INFINITY) {
            queue.add(node);
        }
        weight[node] = newWeight;
        millis[node] = newMillis;
        meters[node] = newMeters;
    }

    /**
     * Leaves out the exits to which a cheaper way leads down from above: no cheapest way has its
     * top there (as Abraham, Delling, Goldberg, Werneck prune labels: A Hub-Based Labeling
     * Algorithm for Shortest Paths in Road Networks, SEA 2011).
     */
    private SearchSpace collect() {
        int kept = 0;
        for (int i = count - 1; i >= 0; i--) {
            int node = reached[i];
            double best = weight[node];
            for (int edge = opposite.first[node]; edge < opposite.first[node + 1]; edge++) {
                best = Math.min(best, exact[opposite.head[edge]] + opposite.weight[edge]);
            }
            exact[node] = best;
            if (weight[node] - best < ROUNDING) {
                kept++;
            }
        }
        SearchSpace space = new SearchSpace(kept);
        for (int i = 0; i < count; i++) {
            int node = reached[i];
            if (weight[node] - exact[node] < ROUNDING) {
                space.add(node, weight[node], millis[node], (float) meters[node]);
            }
        }
        return space;
    }
}
