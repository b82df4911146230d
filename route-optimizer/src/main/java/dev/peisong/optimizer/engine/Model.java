package dev.peisong.optimizer.engine;

import java.util.function.IntBinaryOperator;

/**
 * What the search knows of a problem whatever its rules: requests of one task or of two that go
 * together, and vehicles. Immutable; shared by threads.
 *
 * @param tasks number of visits; task indices are those of {@code FlatProblem}
 * @param first the only task of each request, or the pickup
 * @param second the delivery, or -1
 * @param requestOf request of each task
 * @param penalty of leaving a request out
 * @param vehicles number of vehicles
 * @param classOf vehicles that differ in nothing but their name are of one class
 * @param classes number of classes
 * @param near tasks near each task, itself first
 * @param keys what requests are sorted by
 * @param locked tasks that stay at the head of each vehicle's route
 * @param distance between two tasks
 * @param leastVehicles no plan that serves all uses fewer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; flat arrays are what makes it quick
record Model(
        int tasks,
        int[] first,
        int[] second,
        int[] requestOf,
        long[] penalty,
        int vehicles,
        int[] classOf,
        int classes,
        int[][] near,
        Keys keys,
        int[][] locked,
        IntBinaryOperator distance,
        int leastVehicles) {

    /** By request: how much it carries, how far it is, and when its window lies. */
    @SuppressWarnings("ArrayRecordComponent")
    record Keys(long[] size, long[] distance, int[] opens, int[] closes) {}

    int requests() {
        return first.length;
    }

    boolean isPair(int request) {
        return second[request] >= 0;
    }
}
