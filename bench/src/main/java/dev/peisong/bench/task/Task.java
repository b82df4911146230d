package dev.peisong.bench.task;

import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * A routing problem: serve all stops at the least sum of the trucks' fixed costs and the legs'
 * costs.
 *
 * @param name for people
 * @param locations how many there are
 * @param seconds of a leg
 * @param cost of a leg
 * @param stops in any order
 * @param trucks each for one route at most
 */
public record Task(
        String name,
        int locations,
        IntBinaryOperator seconds,
        IntBinaryOperator cost,
        List<Stop> stops,
        List<Truck> trucks) {

    /** Greatest moment; where a window or shift ends there, it has no end. */
    public static final int NO_END = 1 << 28;

    public Task {
        stops = List.copyOf(stops);
        trucks = List.copyOf(trucks);
    }

    /** How many numbers a demand has. */
    public int dimensions() {
        return trucks.getFirst().capacity().size();
    }

    /** Whether time matters at all. */
    public boolean hasTimes() {
        return stops.stream().anyMatch(stop -> stop.from() > 0 || stop.until() < NO_END)
                || trucks.stream().anyMatch(truck -> truck.until() < NO_END);
    }

    /** Whether some stops belong together. */
    public boolean hasPairs() {
        return stops.stream().anyMatch(Stop::isPickup);
    }

    /** Whether any truck can stand for any other. */
    public boolean hasEqualTrucks() {
        return trucks.stream().allMatch(trucks.getFirst()::equalsButForId);
    }
}
