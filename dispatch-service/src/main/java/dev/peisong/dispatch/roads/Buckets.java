package dev.peisong.dispatch.roads;

import java.util.Arrays;

/**
 * For every node of the hierarchy: which targets are reached from it going down, and at what cost.
 */
final class Buckets {

    private final int[] first;
    private int size;
    private int[] node = new int[1 << 12];
    private int[] target = new int[1 << 12];
    private double[] weight = new double[1 << 12];
    private int[] millis = new int[1 << 12];
    private float[] meters = new float[1 << 12];

    Buckets(int nodes) {
        first = new int[nodes + 1];
    }

    /** Files what a backward search from a target has reached. */
    void add(int to, UpwardSearch backward) {
        for (int i = 0; i < backward.count(); i++) {
            if (size == node.length) {
                grow();
            }
            int at = backward.node(i);
            node[size] = at;
            target[size] = to;
            weight[size] = backward.weight(at);
            millis[size] = backward.millis(at);
            meters[size++] = (float) backward.meters(at);
            first[at + 1]++;
        }
    }

    private void grow() {
        int larger = 2 * size;
        node = Arrays.copyOf(node, larger);
        target = Arrays.copyOf(target, larger);
        weight = Arrays.copyOf(weight, larger);
        millis = Arrays.copyOf(millis, larger);
        meters = Arrays.copyOf(meters, larger);
    }

    /** Orders the entries by node; after it, nothing more is added. */
    void close() {
        for (int n = 1; n < first.length; n++) {
            first[n] += first[n - 1];
        }
        int[] next = first.clone();
        int[] place = new int[size];
        for (int i = 0; i < size; i++) {
            place[next[node[i]]++] = i;
        }
        target = pick(target, place);
        millis = pick(millis, place);
        double[] weights = new double[size];
        float[] distances = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = weight[place[i]];
            distances[i] = meters[place[i]];
        }
        weight = weights;
        meters = distances;
    }

    private static int[] pick(int[] values, int[] place) {
        return Arrays.stream(place).map(i -> values[i]).toArray();
    }

    /** Improves the row by every way that goes up as the search did and down from there. */
    void scan(UpwardSearch forward, MatrixRow row) {
        for (int i = 0; i < forward.count(); i++) {
            int at = forward.node(i);
            for (int entry = first[at]; entry < first[at + 1]; entry++) {
                int to = target[entry];
                double total = forward.weight(at) + weight[entry];
                if (total < row.weight[to]) {
                    row.weight[to] = total;
                    row.millis[to] = forward.millis(at) + millis[entry];
                    row.meters[to] = forward.meters(at) + meters[entry];
                }
            }
        }
    }
}
