package dev.peisong.dispatch.roads;

import java.util.Arrays;

/** Edges as they are found, then ordered by where they start. */
final class EdgeList {

    private final int[] first;
    private int size;
    private int[] source = new int[1 << 12];
    private int[] head = new int[1 << 12];
    private double[] weight = new double[1 << 12];
    private int[] millis = new int[1 << 12];
    private float[] meters = new float[1 << 12];
    private int[] road = new int[1 << 12];

    EdgeList(int nodes) {
        first = new int[nodes + 1];
    }

    void add(int from, int to, double newWeight, int newMillis, double newMeters) {
        add(from, to, newWeight, newMillis, newMeters, -1);
    }

    /**
     * @param byRoad number of the road that the edge is
     */
    void add(int from, int to, double newWeight, int newMillis, double newMeters, int byRoad) {
        if (size == source.length) {
            grow();
        }
        source[size] = from;
        head[size] = to;
        weight[size] = newWeight;
        millis[size] = newMillis;
        road[size] = byRoad;
        meters[size++] = (float) newMeters;
    }

    private void grow() {
        int larger = 2 * size;
        source = Arrays.copyOf(source, larger);
        head = Arrays.copyOf(head, larger);
        weight = Arrays.copyOf(weight, larger);
        millis = Arrays.copyOf(millis, larger);
        meters = Arrays.copyOf(meters, larger);
        road = Arrays.copyOf(road, larger);
    }

    /**
     * Orders the edges.
     *
     * @param merge whether to keep only the cheapest of those that join the same nodes
     */
    EdgeList close(boolean merge) {
        int[] order = bySource();
        EdgeList sorted = new EdgeList(nodes());
        int[] at = new int[nodes()];
        Arrays.fill(at, -1);
        int next = 0;
        for (int node = 0; node < nodes(); node++) {
            int start = sorted.size;
            sorted.first[node] = start;
            for (; next < size && source[order[next]] == node; next++) {
                int edge = order[next];
                int known = at[head[edge]];
                if (!merge || known < start) {
                    at[head[edge]] = sorted.size;
                    copy(edge, sorted);
                } else if (weight[edge] < sorted.weight[known]) {
                    sorted.weight[known] = weight[edge];
                    sorted.millis[known] = millis[edge];
                    sorted.meters[known] = meters[edge];
                }
            }
        }
        sorted.first[nodes()] = sorted.size;
        return sorted;
    }

    private void copy(int edge, EdgeList to) {
        to.add(source[edge], head[edge], weight[edge], millis[edge], meters[edge], road[edge]);
    }

    private int[] bySource() {
        int[] next = new int[nodes() + 1];
        for (int i = 0; i < size; i++) {
            next[source[i] + 1]++;
        }
        for (int node = 1; node < next.length; node++) {
            next[node] += next[node - 1];
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[next[source[i]]++] = i;
        }
        return order;
    }

    int nodes() {
        return first.length - 1;
    }

    int[] first() {
        return first;
    }

    /** Edges of a node are those from this one up to the first of the next node. */
    int first(int node) {
        return first[node];
    }

    int head(int edge) {
        return head[edge];
    }

    double weight(int edge) {
        return weight[edge];
    }

    int millis(int edge) {
        return millis[edge];
    }

    float meters(int edge) {
        return meters[edge];
    }

    int road(int edge) {
        return road[edge];
    }

    int[] heads() {
        return Arrays.copyOf(head, size);
    }

    double[] weights() {
        return Arrays.copyOf(weight, size);
    }

    int[] millis() {
        return Arrays.copyOf(millis, size);
    }

    float[] meters() {
        return Arrays.copyOf(meters, size);
    }
}
