package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TimeWindow;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A problem laid out in flat arrays for the hot loops. Jobs and vehicles are indexes. */
final class Instance {

    final Problem problem;
    final TravelMatrix matrix;
    final int jobs;
    final int vehicles;
    final int dimensions;
    final Job[] job;
    final int[] location;
    final int[] service;
    final int[] opens;
    final int[] closes;
    final boolean[] severalWindows;
    final long[] demand;
    final long[] penalty;
    final Fleet fleet;
    private final int[][] windows;
    private final boolean[] compatible;

    Instance(Problem problem) {
        this.problem = problem;
        matrix = problem.matrix();
        jobs = problem.jobs().size();
        vehicles = problem.vehicles().size();
        dimensions = problem.dimensions().size();
        job = problem.jobs().toArray(Job[]::new);
        location = new int[jobs];
        service = new int[jobs];
        opens = new int[jobs];
        closes = new int[jobs];
        severalWindows = new boolean[jobs];
        windows = new int[jobs][];
        demand = new long[jobs * dimensions];
        penalty = new long[jobs];
        Map<String, Integer> indexOf = new HashMap<>();
        for (int j = 0; j < jobs; j++) {
            indexOf.put(job[j].id(), j);
            layOut(j);
        }
        fleet = new Fleet(problem, indexOf);
        compatible = new boolean[jobs * fleet.classes];
        fillCompatible();
    }

    private void layOut(int j) {
        var each = job[j];
        location[j] = each.location();
        service[j] = each.serviceSeconds();
        opens[j] = each.windows().getFirst().start();
        closes[j] = each.windows().getLast().end();
        severalWindows[j] = each.windows().size() > 1;
        windows[j] = each.windows().stream().flatMapToInt(Instance::ends).toArray();
        penalty[j] = problem.penaltyOf(each);
        for (int d = 0; d < dimensions; d++) {
            demand[j * dimensions + d] = each.demand().get(d);
        }
    }

    private static IntStream ends(TimeWindow w) {
        return IntStream.of(w.start(), w.end());
    }

    private void fillCompatible() {
        for (int v = 0; v < vehicles; v++) {
            for (int j = 0; j < jobs; j++) {
                compatible[j * fleet.classes + fleet.classOf[v]] =
                        mayServe(problem.vehicles().get(v), job[j]);
            }
        }
    }

    private static boolean mayServe(Vehicle vehicle, Job job) {
        return job.allows(vehicle)
                && vehicle.skills().containsAll(job.skills())
                && fits(job.demand(), vehicle.capacity());
    }

    private static boolean fits(List<Long> demand, List<Long> capacity) {
        for (int d = 0; d < demand.size(); d++) {
            if (demand.get(d) > capacity.get(d)) {
                return false;
            }
        }
        return true;
    }

    /** Whether leave, skills and whole capacity let this vehicle serve the job. */
    boolean compatible(int vehicle, int j) {
        return compatible[j * fleet.classes + fleet.classOf[vehicle]];
    }

    /** Seconds between locations; a route's end of -1 is wherever the vehicle is. */
    int seconds(int from, int to) {
        return to < 0 ? 0 : matrix.seconds(from, to);
    }

    /** Metres between locations, as {@link #seconds}. */
    int metres(int from, int to) {
        return to < 0 ? 0 : matrix.metres(from, to);
    }

    /** First moment from the given one, not after the last window, at which service can start. */
    int earliest(int j, int moment) {
        if (severalWindows[j]) {
            int[] ends = windows[j];
            for (int w = 0; w < ends.length; w += 2) {
                if (moment <= ends[w + 1]) {
                    return Math.max(moment, ends[w]);
                }
            }
        }
        return Math.max(moment, opens[j]);
    }

    /** Last moment up to the given one, not before the first window, for the service to start. */
    int latest(int j, int moment) {
        if (severalWindows[j]) {
            int[] ends = windows[j];
            for (int w = ends.length - 2; w >= 0; w -= 2) {
                if (moment >= ends[w]) {
                    return Math.min(moment, ends[w + 1]);
                }
            }
        }
        return Math.min(moment, closes[j]);
    }
}
