package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The vehicles in flat arrays; those that differ in nothing but their id form one class. */
final class Fleet {

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
    final int[][] locked;

    /** Whether the duration of a route matters to its cost or feasibility. */
    final boolean[] timed;

    final int[] classOf;
    final int classes;

    Fleet(Problem problem, Map<String, Integer> jobIndex) {
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
        locked = new int[count][];
        timed = new boolean[count];
        classOf = new int[count];
        var groups = problem.jobs().stream().flatMap(Fleet::allowed).distinct().toList();
        Map<Object, Integer> classIndex = new HashMap<>();
        for (int v = 0; v < count; v++) {
            layOut(v, problem.vehicles().get(v), problem.dimensions().size(), jobIndex);
            var kind = kind(problem.vehicles().get(v), groups);
            classOf[v] = classIndex.computeIfAbsent(kind, unseen -> classIndex.size());
        }
        classes = classIndex.size();
    }

    private void layOut(int v, Vehicle vehicle, int dimensions, Map<String, Integer> jobIndex) {
        start[v] = vehicle.start();
        end[v] = vehicle.end().orElse(-1);
        shiftStart[v] = vehicle.shift().start();
        shiftEnd[v] = vehicle.shift().end();
        maxStops[v] = vehicle.maxStops();
        maxDuration[v] = vehicle.maxDurationSeconds();
        for (int d = 0; d < dimensions; d++) {
            capacity[v * dimensions + d] = vehicle.capacity().get(d);
        }
        fixed[v] = vehicle.rates().fixed();
        perMetre[v] = vehicle.rates().perMetre();
        perSecond[v] = vehicle.rates().perSecond();
        locked[v] = vehicle.locked().stream().mapToInt(jobIndex::get).toArray();
        timed[v] = perSecond[v] > 0 || maxDuration[v] < vehicle.shift().seconds();
    }

    private static Stream<Set<String>> allowed(Job job) {
        return Stream.ofNullable(job.allowedVehicles());
    }

    /** Everything but the id, and which groups of allowed vehicles it belongs to. */
    private static Object kind(Vehicle vehicle, List<Set<String>> groups) {
        var memberOf = new BitSet();
        for (int g = 0; g < groups.size(); g++) {
            memberOf.set(g, groups.get(g).contains(vehicle.id()));
        }
        return List.of(vehicle.named("any"), memberOf);
    }
}
