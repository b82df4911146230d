package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;

/**
 * What leaving a job out costs where it does not say: more than serving it could, ten times as much
 * for each level of priority.
 */
final class Penalties {

    /** Sums of this size are exact in {@code double} too. */
    private static final long MOST = 1L << 53;

    private Penalties() {}

    /** An upper bound on what serving one more job can cost, at least 1. */
    static long anyDetour(TravelMatrix matrix, List<Vehicle> vehicles) {
        long most = 0;
        for (var vehicle : vehicles) {
            var rates = vehicle.rates();
            long way = Math.multiplyExact(rates.perMetre(), 2L * matrix.longestMetres());
            long duration = Math.min(vehicle.shift().seconds(), vehicle.maxDurationSeconds());
            long time = Math.multiplyExact(rates.perSecond(), duration);
            most = Math.max(most, Math.addExact(rates.fixed(), Math.addExact(way, time)));
        }
        return Math.addExact(most, 1);
    }

    static long of(Job job, long anyDetour) {
        long penalty = anyDetour;
        for (int level = 0; level < job.priority(); level++) {
            penalty = Math.multiplyExact(penalty, 10);
        }
        return penalty;
    }

    /** Refuses costs whose sum over a plan would not be exact. */
    static void check(TravelMatrix matrix, List<Vehicle> vehicles, List<Job> jobs) {
        try {
            long detour = anyDetour(matrix, vehicles);
            long sum = Math.multiplyExact(detour, jobs.size() + 1L);
            for (var job : jobs) {
                sum = Math.addExact(sum, job.penalty().orElseGet(() -> of(job, detour)));
            }
            require(sum <= MOST, "vehicles.rates", tooGreat("sum to " + sum));
        } catch (ArithmeticException overflow) {
            throw new InvalidProblemException("vehicles.rates", tooGreat("overflow"));
        }
    }

    private static String tooGreat(String how) {
        return "costs and penalties of the worst plan "
                + how
                + " (at most 2^53): use a coarser unit of money, shorter shifts or lower priorities";
    }
}
