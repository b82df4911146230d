package dev.peisong.optimizer.engine;

import java.util.Arrays;

/**
 * Some vehicles of a plan with their routes, and requests left out.
 *
 * @param vehicles in any order
 * @param routes tasks of each of these vehicles, in order; empty for an idle one
 * @param absent requests left out
 * @param cost of the routes, with penalties of the absent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; flat arrays are what makes it quick
record Part(int[] vehicles, int[][] routes, int[] absent, long cost) {

    /** This part and another one with other vehicles. */
    Part with(Part other) {
        return new Part(
                joined(vehicles, other.vehicles),
                joined(routes, other.routes),
                joined(absent, other.absent),
                cost + other.cost);
    }

    int routesInUse() {
        int count = 0;
        for (var route : routes) {
            count += route.length > 0 ? 1 : 0;
        }
        return count;
    }

    private static int[] joined(int[] one, int[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static int[][] joined(int[][] one, int[][] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
