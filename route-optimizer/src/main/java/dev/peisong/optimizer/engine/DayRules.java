package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Pace;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelProfile;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.stream.IntStream;

/**
 * A plain day in flat arrays: lone deliveries with windows, skills, loads, locked heads, and
 * vehicles with shifts, limits and rates of their own. Nodes are the tasks, then the places where
 * vehicles start and end. Immutable; shared by threads.
 */
final class DayRules {

    final DayFleet fleet;
    final DayTravel travel;
    final int dimensions;

    /** First moment of the first window, and last of the last. */
    final int[] opens;

    final int[] closes;
    final int[] service;

    /** Whether there is a time between the two at which no service may start. */
    final boolean[] several;

    final long[] demand;
    private final int[][] windows;

    DayRules(Problem problem) {
        var jobs = problem.jobs();
        fleet = new DayFleet(problem, jobs.size());
        travel =
                new DayTravel(
                        problem.matrix(),
                        IntStream.concat(
                                        jobs.stream().mapToInt(Job::location),
                                        IntStream.of(fleet.places()))
                                .toArray());
        dimensions = problem.dimensions().size();
        opens = jobs.stream().mapToInt(job -> job.windows().getFirst().start()).toArray();
        closes = jobs.stream().mapToInt(job -> job.windows().getLast().end()).toArray();
        service = jobs.stream().mapToInt(Job::serviceSeconds).toArray();
        demand = jobs.stream().flatMap(job -> job.demand().stream()).mapToLong(d -> d).toArray();
        several = new boolean[jobs.size()];
        windows = new int[jobs.size()][];
        for (int t = 0; t < windows.length; t++) {
            several[t] = jobs.get(t).windows().size() > 1;
            windows[t] =
                    jobs.get(t).windows().stream()
                            .flatMapToInt(w -> IntStream.of(w.start(), w.end()))
                            .toArray();
        }
    }

    /** Whether a problem has no other rules. */
    static boolean match(Problem problem) {
        return problem.shipments().isEmpty()
                && problem.relations().isEmpty()
                && problem.balance() == null
                && problem.profile().equals(TravelProfile.flat())
                && problem.initial().perChange() == 0
                && problem.vehicles().stream().allMatch(DayRules::matches)
                && problem.jobs().stream().allMatch(DayRules::matches);
    }

    private static boolean matches(Vehicle vehicle) {
        return vehicle.maxMetres() == Long.MAX_VALUE
                && vehicle.pace().equals(Pace.NORMAL)
                && vehicle.breaks().isEmpty()
                && vehicle.overtime() == null
                && vehicle.reloads() == null;
    }

    private static boolean matches(Job job) {
        return job.kind() == Job.Kind.DELIVERY && job.soft() == null && job.serviceBy().isEmpty();
    }

    /** First moment from the given one, not after the last window, at which service can start. */
    int earliest(int task, int moment) {
        return several[task] ? next(task, moment) : Math.max(moment, opens[task]);
    }

    /** Last moment up to the given one, not before the first window, for the service to start. */
    int latest(int task, int moment) {
        return several[task] ? last(task, moment) : Math.min(moment, closes[task]);
    }

    private int next(int task, int moment) {
        int[] ends = windows[task];
        int w = 0;
        while (moment > ends[w + 1]) {
            w += 2;
        }
        return Math.max(moment, ends[w]);
    }

    private int last(int task, int moment) {
        int[] ends = windows[task];
        int w = ends.length - 2;
        while (moment < ends[w]) {
            w -= 2;
        }
        return Math.min(moment, ends[w + 1]);
    }
}
