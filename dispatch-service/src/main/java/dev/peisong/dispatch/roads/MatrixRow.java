package dev.peisong.dispatch.roads;

import java.util.Arrays;

/** The cheapest ways found so far from one place to each target. */
final class MatrixRow {

    final double[] weight;
    final int[] millis;
    final double[] meters;

    MatrixRow(int targets) {
        weight = new double[targets];
        millis = new int[targets];
        meters = new double[targets];
    }

    void clear() {
        Arrays.fill(weight, Double.POSITIVE_INFINITY);
    }

    /** Offers the way along a road on which both places lie. */
    void offer(int target, Drive way) {
        if (way.weight() < weight[target]) {
            weight[target] = way.weight();
            millis[target] = way.millis();
            meters[target] = way.meters();
        }
    }

    boolean isReachable(int target) {
        return weight[target] < Double.POSITIVE_INFINITY;
    }

    /** Rounded, or {@link TravelMatrix#UNREACHABLE}. */
    int seconds(int target) {
        return isReachable(target) ? Math.round(millis[target] / 1000f) : TravelMatrix.UNREACHABLE;
    }

    /** Rounded, or {@link TravelMatrix#UNREACHABLE}. */
    int metersTo(int target) {
        return isReachable(target) ? (int) Math.round(meters[target]) : TravelMatrix.UNREACHABLE;
    }

    MatrixRow copy() {
        MatrixRow copy = new MatrixRow(weight.length);
        System.arraycopy(weight, 0, copy.weight, 0, weight.length);
        System.arraycopy(millis, 0, copy.millis, 0, millis.length);
        System.arraycopy(meters, 0, copy.meters, 0, meters.length);
        return copy;
    }
}
