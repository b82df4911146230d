package dev.peisong.optimizer.engine;

import java.util.stream.IntStream;

/** A plan put aside. Taking it again copies only the routes that have changed since. */
final class Snapshot {

    private final int[][] routes;
    private final boolean[] stale;
    private final int[] staleVehicles;
    private int staleCount;
    private int[] absent = new int[0];
    private long cost;

    Snapshot(int vehicles) {
        routes = new int[vehicles][];
        stale = new boolean[vehicles];
        staleVehicles = new int[vehicles];
    }

    /** Notes that a vehicle's route is no longer as it was taken. */
    void outdate(int vehicle) {
        if (!stale[vehicle]) {
            stale[vehicle] = true;
            staleVehicles[staleCount++] = vehicle;
        }
    }

    void take(Tour[] tours, int[] leftOut, long costNow) {
        for (int i = 0; i < staleCount; i++) {
            int v = staleVehicles[i];
            stale[v] = false;
            routes[v] = tours[v].tasks();
        }
        staleCount = 0;
        absent = leftOut;
        cost = costNow;
    }

    /** What was taken of these vehicles. */
    Part part(boolean[] vehicles) {
        int[] ids = IntStream.range(0, vehicles.length).filter(v -> vehicles[v]).toArray();
        var own = IntStream.of(ids).mapToObj(v -> routes[v]).toArray(int[][]::new);
        return new Part(ids, own, absent, cost);
    }
}
