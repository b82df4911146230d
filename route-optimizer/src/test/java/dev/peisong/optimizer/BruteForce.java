package dev.peisong.optimizer;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TimeWindow;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The least cost by trying everything: each order of each subset of jobs on each vehicle, leaving
 * at each second of its shift. Knows nothing of the solver; for small problems only.
 */
final class BruteForce {

    static final long INFEASIBLE = Long.MAX_VALUE / 4;

    private final Problem problem;
    private final List<Job> jobs;

    BruteForce(Problem problem) {
        this.problem = problem;
        jobs = problem.jobs();
    }

    /** Cost of the best plan. */
    long leastCost() {
        int sets = 1 << jobs.size();
        var best = new long[sets];
        for (int set = 0; set < sets; set++) {
            best[set] = penalty(set);
        }
        for (var vehicle : problem.vehicles()) {
            long[] route = routeCosts(vehicle);
            var next = best.clone();
            for (int open = 0; open < sets; open++) {
                for (int mine = open; mine > 0; mine = (mine - 1) & open) {
                    if (route[mine] < INFEASIBLE) {
                        next[open] = Math.min(next[open], best[open & ~mine] + route[mine]);
                    }
                }
            }
            best = next;
        }
        return best[sets - 1];
    }

    /** Whether this vehicle could serve the job if it did nothing else. */
    boolean feasibleAlone(Vehicle vehicle, Job job) {
        return cheapest(vehicle, List.of(job)) < INFEASIBLE;
    }

    /** Whether the vehicle can serve these jobs in this order. */
    boolean feasible(Vehicle vehicle, List<Job> order) {
        return cheapest(vehicle, order) < INFEASIBLE;
    }

    private long penalty(int set) {
        long sum = 0;
        for (int j = 0; j < jobs.size(); j++) {
            sum += (set >> j & 1) == 1 ? problem.penaltyOf(jobs.get(j)) : 0;
        }
        return sum;
    }

    private long[] routeCosts(Vehicle vehicle) {
        var costs = new long[1 << jobs.size()];
        Arrays.fill(costs, INFEASIBLE);
        extend(vehicle, 0, new ArrayList<>(), costs);
        return costs;
    }

    private void extend(Vehicle vehicle, int set, List<Job> order, long[] costs) {
        for (int j = 0; j < jobs.size(); j++) {
            if ((set >> j & 1) == 0) {
                int more = set | 1 << j;
                order.add(jobs.get(j));
                costs[more] = Math.min(costs[more], cheapest(vehicle, order));
                extend(vehicle, more, order, costs);
                order.removeLast();
            }
        }
    }

    private long cheapest(Vehicle vehicle, List<Job> order) {
        if (order.size() > vehicle.maxStops() || !order.stream().allMatch(j -> may(vehicle, j))) {
            return INFEASIBLE;
        }
        for (int d = 0; d < problem.dimensions().size(); d++) {
            int dimension = d;
            if (order.stream().mapToLong(j -> j.demand().get(dimension)).sum()
                    > vehicle.capacity().get(d)) {
                return INFEASIBLE;
            }
        }
        long least = INFEASIBLE;
        for (int leave = vehicle.shift().start(); leave <= vehicle.shift().end(); leave++) {
            least = Math.min(least, drive(vehicle, order, leave));
        }
        return least;
    }

    private static boolean may(Vehicle vehicle, Job job) {
        var allowed = job.allowedVehicles();
        return vehicle.skills().containsAll(job.skills())
                && (allowed == null || allowed.contains(vehicle.id()))
                && (job.goodsAt().isEmpty() || job.goodsAt().getAsInt() == vehicle.start());
    }

    private long drive(Vehicle vehicle, List<Job> order, int leave) {
        long clock = leave;
        long metres = 0;
        int at = vehicle.start();
        for (var job : order) {
            clock += problem.matrix().seconds(at, job.location());
            metres += problem.matrix().metres(at, job.location());
            at = job.location();
            long arrival = clock;
            var start =
                    job.windows().stream()
                            .filter(w -> w.end() >= arrival)
                            .mapToLong(TimeWindow::start)
                            .map(opening -> Math.max(opening, arrival))
                            .min();
            if (start.isEmpty()) {
                return INFEASIBLE;
            }
            clock = start.getAsLong() + job.serviceSeconds();
        }
        if (vehicle.end().isPresent()) {
            clock += problem.matrix().seconds(at, vehicle.end().getAsInt());
            metres += problem.matrix().metres(at, vehicle.end().getAsInt());
        }
        boolean late =
                clock > vehicle.shift().end() || clock - leave > vehicle.maxDurationSeconds();
        var rates = vehicle.rates();
        return late
                ? INFEASIBLE
                : rates.fixed() + rates.perMetre() * metres + rates.perSecond() * (clock - leave);
    }
}
