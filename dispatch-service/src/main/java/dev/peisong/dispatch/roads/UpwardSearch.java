package dev.peisong.dispatch.roads;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the cheapest way from a place up to every node above it. As edges only lead to higher
 * ranks, nodes taken in the order of rank are final when taken. Reused for many places, by one
 * thread.
 */
final class UpwardSearch {

    private final UpwardGraph graph;
    private final RankQueue queue = new RankQueue();
    private final double[] weight;
    private final int[] millis;
    private final double[] meters;
    private int[] reached = new int[256];
    private int count;

    UpwardSearch(UpwardGraph graph) {
        this.graph = graph;
        weight = new double[graph.nodes];
        millis = new int[graph.nodes];
        meters = new double[graph.nodes];
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
    }

    void run(List<Foothold.Seed> seeds) {
        for (int i = 0; i < count; i++) {
            weight[reached[i]] = Double.POSITIVE_INFINITY;
        }
        count = 0;
        for (Foothold.Seed seed : seeds) {
            offer(seed.rank(), seed.weight(), seed.millis(), seed.meters());
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

    /** How many nodes were reached; {@link #node} numbers them from 0. */
    int count() {
        return count;
    }

    int node(int index) {
        return reached[index];
    }

    double weight(int node) {
        return weight[node];
    }

    int millis(int node) {
        return millis[node];
    }

    double meters(int node) {
        return meters[node];
    }
}
