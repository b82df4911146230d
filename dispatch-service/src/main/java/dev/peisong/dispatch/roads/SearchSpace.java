package dev.peisong.dispatch.roads;

/** The exits at which a cheapest way from a place may have its top, and what it costs to there. */
final class SearchSpace {

    final int[] exit;
    final double[] weight;
    final int[] millis;
    final float[] meters;
    private int size;

    SearchSpace(int capacity) {
        exit = new int[capacity];
        weight = new double[capacity];
        millis = new int[capacity];
        meters = new float[capacity];
    }

    void add(int at, double newWeight, int newMillis, float newMeters) {
        exit[size] = at;
        weight[size] = newWeight;
        millis[size] = newMillis;
        meters[size++] = newMeters;
    }

    int size() {
        return size;
    }
}
