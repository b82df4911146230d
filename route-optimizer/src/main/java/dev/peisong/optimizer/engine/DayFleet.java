package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.List;

/** The vehicles of a plain day in flat arrays. */
final class DayFleet {

    /** Nodes of a vehicle's start and end; see {@link DayRules}. */
    final int[] start;

    final int[] end;
    final int[] shiftStart;
    final int[] shiftEnd;
    final int[] maxStops;
    final int[] maxDuration;
    final long[] capacity;
    final long[] fixed;
    final long[] perMetre;
    final long[] perSecond;

    /** Whether the duration of a route matters to its cost or feasibility. */
    final boolean[] timed;

    private final List<Integer> places = new ArrayList<>();

    DayFleet(Problem problem, int tasks) {
        int count = problem.vehicles().size();
        start = new int[count];
        end = new int[count];
        shiftStart = new int[count];
        shiftEnd = new int[count];
        maxStops = new int[count];
        maxDuration = new int[count];
        capacity = new long[count * problem.dimensions().size()];
        fixed = new long[count];
        perMetre = new long[count];
        perSecond = new long[count];
        timed = new boolean[count];
        for (int v = 0; v < count; v++) {
            var vehicle = problem.vehicles().get(v);
            start[v] = tasks + place(vehicle.start());
            end[v] = tasks + place(vehicle.end().orElse(DayTravel.NOWHERE));
            layOut(v, vehicle);
        }
    }

    private void layOut(int v, Vehicle vehicle) {
        shiftStart[v] = vehicle.shift().start();
        shiftEnd[v] = vehicle.shift().end();
        maxStops[v] = vehicle.maxStops();
        maxDuration[v] = vehicle.maxDurationSeconds();
        int dimensions = vehicle.capacity().size();
        for (int d = 0; d < dimensions; d++) {
            capacity[v * dimensions + d] = vehicle.capacity().get(d);
        }
        fixed[v] = vehicle.rates().fixed();
        perMetre[v] = vehicle.rates().perMetre();
        perSecond[v] = vehicle.rates().perSecond();
        timed[v] = perSecond[v] > 0 || maxDuration[v] < vehicle.shift().seconds();
    }

    private int place(int location) {
        int known = places.indexOf(location);
        if (known < 0) {
            places.add(location);
        }
        return known < 0 ? places.size() - 1 : known;
    }

    /** Locations where vehicles start or end, in the order of their nodes. */
    int[] places() {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
