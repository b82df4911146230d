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

    Drive drive(int target) {
        return new Drive(weight[target], millis[target], meters[target]);
    }
}
