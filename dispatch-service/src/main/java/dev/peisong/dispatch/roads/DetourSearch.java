package dev.peisong.dispatch.roads;

import java.util.Arrays;
import java.util.List;

/**
 * Dijkstra's search from one place to several over all roads but the closed ones. Reused for many
 * places, by one thread.
 */
final class DetourSearch {

    private final EdgeList graph;
    private final ClosedRoads closed;
    private final double[] weight;
    private final int[] millis;
    private final double[] meters;
    private final boolean[] wanted;
    private final WeightQueue queue = new WeightQueue();

    DetourSearch(EdgeList graph, ClosedRoads closed) {
        this.graph = graph;
        this.closed = closed;
        weight = new double[graph.nodes()];
        millis = new int[graph.nodes()];
        meters = new double[graph.nodes()];
        wanted = new boolean[graph.nodes()];
    }

    /**
     * @param from the exits where the search begins
     * @param to of each place, the exits where it may end
     */
    MatrixRow run(List<Seed> from, List<List<Seed>> to) {
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
        int missing = want(to);
        from.forEach(seed -> offer(seed.exit(), seed.weight(), seed.millis(), seed.meters()));
        while (missing > 0 && !queue.isEmpty()) {
            double settled = queue.weight();
            int exit = queue.poll();
            if (settled > weight[exit]) {
                continue;
            }
            if (wanted[exit]) {
                wanted[exit] = false;
                missing--;
            }
            for (int edge = graph.first(exit); edge < graph.first(exit + 1); edge++) {
                if (!closed.contains(graph.road(edge))) {
                    offer(
                            graph.head(edge),
                            weight[exit] + graph.weight(edge),
                            millis[exit] + graph.millis(edge),
                            meters[exit] + graph.meters(edge));
                }
            }
        }
        queue.clear();
        Arrays.fill(wanted, false);
        return arrive(to);
    }

    private int want(List<List<Seed>> to) {
        int count = 0;
        for (List<Seed> seeds : to) {
            for (Seed seed : seeds) {
                count += wanted[seed.exit()] ? 0 : 1;
                wanted[seed.exit()] = true;
            }
        }
        return count;
    }

    private void offer(int exit, double newWeight, int newMillis, double newMeters) {
        if (newWeight < weight[exit]) {
            weight[exit] = newWeight;
            millis[exit] = newMillis;
            meters[exit] = newMeters;
            if (wanted[exit] || graph.first(exit) < graph.first(exit + 1)) {
                queue.add(exit, newWeight);
            }
        }
    }

    private MatrixRow arrive(List<List<Seed>> to) {
        MatrixRow row = new MatrixRow(to.size());
        row.clear();
        for (int i = 0; i < to.size(); i++) {
            for (Seed seed : to.get(i)) {
                int at = seed.exit();
                row.offer(
                        i,
                        new Drive(
                                weight[at] + seed.weight(),
                                millis[at] + seed.millis(),
                                meters[at] + seed.meters()));
            }
        }
        return row;
    }
}
