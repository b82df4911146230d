package dev.peisong.optimizer.engine;

import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

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
 * @param load of each request for the whole route, where loads are kept that way; else 0
 * @param capacity greatest sum of them on a route, where they are kept that way
 * @param allowed by class of vehicle and by request, whether it may be served at all
 * @param together requests that share a route with each, where they are served
 * @param apart requests that share no route with each
 * @param near tasks near each task, itself first
 * @param keys what requests are sorted by
 * @param locked tasks that stay at the head of each vehicle's route
 * @param distance between two tasks
 * @param unit what a unit of distance costs
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
        int[] load,
        int capacity,
        boolean[][] allowed,
        int[][] together,
        int[][] apart,
        int[][] near,
        Keys keys,
        int[][] locked,
        IntBinaryOperator distance,
        double unit,
        int leastVehicles) {

    /** By request: how much it carries, how far it is, and when its window lies. */
    @SuppressWarnings("ArrayRecordComponent")
    record Keys(long[] size, long[] distance, int[] opens, int[] closes) {}

    /** Whether some requests depend on others or on a vehicle, so that plans cannot be mixed. */
    boolean isTied() {
        return Stream.of(together, apart, locked)
                .flatMap(Stream::of)
                .anyMatch(own -> own.length > 0);
    }

    int requests() {
        return first.length;
    }

    boolean isPair(int request) {
        return second[request] >= 0;
    }
}
