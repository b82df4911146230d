package dev.peisong.dispatch.roads;

import java.util.Arrays;

/** Turns to exits, in flat arrays; those that follow the same road stand together. */
final class TurnList {

    private int size;
    private int[] exit = new int[1 << 12];
    private double[] weight = new double[1 << 12];
    private int[] millis = new int[1 << 12];
    private float[] meters = new float[1 << 12];

    int size() {
        return size;
    }

    int exit(int at) {
        return exit[at];
    }

    double weight(int at) {
        return weight[at];
    }

    int millis(int at) {
        return millis[at];
    }

    float meters(int at) {
        return meters[at];
    }

    /** Where the turn to an exit stands, among those from {@code start} on; or -1. */
    int find(int start, int out) {
        for (int at = start; at < size; at++) {
            if (exit[at] == out) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Adds a turn to those from {@code start} on, or keeps the cheaper one of two to the same exit.
     *
     * @return whether the turn was worth keeping
     */
    boolean offer(int start, int out, double newWeight, int newMillis, float newMeters) {
        int at = find(start, out);
        if (at >= 0 && weight[at] <= newWeight) {
            return false;
        }
        if (at < 0) {
            at = grow();
        }
        exit[at] = out;
        weight[at] = newWeight;
        millis[at] = newMillis;
        meters[at] = newMeters;
        return true;
    }

    private int grow() {
        if (size == exit.length) {
            int larger = 2 * size;
            exit = Arrays.copyOf(exit, larger);
            weight = Arrays.copyOf(weight, larger);
            millis = Arrays.copyOf(millis, larger);
            meters = Arrays.copyOf(meters, larger);
        }
        return size++;
    }
}
