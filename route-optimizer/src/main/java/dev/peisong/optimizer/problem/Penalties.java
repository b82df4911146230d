package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaving a job or a shipment out costs where it does not say: more than serving it could,
 * apart from the lateness it causes to others, and ten times as much for each level of priority.
 */
record Penalties(
        TravelMatrix matrix,
        List<Vehicle> vehicles,
        @Nullable Balance balance,
        InitialPlan initial) {

    /** Sums of this size are exact in {@code double} too. */
    private static final long MOST = 1L << 53;

    static Penalties of(Problem problem) {
        return new Penalties(
                problem.matrix(), problem.vehicles(), problem.balance(), problem.initial());
    }

    long of(Job job) {
        return job.penalty().orElseGet(() -> byPriority(job, detour(1) + worstStart(job)));
    }

    long of(Shipment shipment) {
        var pickup = shipment.pickup();
        return pickup.penalty()
                .orElseGet(
                        () ->
                                byPriority(
                                        pickup,
                                        detour(2)
                                                + worstStart(pickup)
                                                + worstStart(shipment.delivery())));
    }

    private static long byPriority(Job job, long penalty) {
        long raised = penalty;
        for (int level = 0; level < job.priority(); level++) {
            raised = Math.multiplyExact(raised, 10);
        }
        return raised;
    }

    /** An upper bound on what so many more visits on a route can cost, at least 1. */
    private long detour(int visits) {
        long most = 0;
        for (var vehicle : vehicles) {
            most = Math.max(most, detour(vehicle, visits));
        }
        long change = Math.multiplyExact(initial.perChange(), (long) visits);
        return Math.addExact(Math.addExact(most, change), 1);
    }

    private long detour(Vehicle vehicle, int visits) {
        var rates = vehicle.rates();
        long legs = 2L * visits + (vehicle.reloads() == null ? 0 : 2);
        long metres = Math.multiplyExact(legs, matrix.longestMetres());
        long seconds = Math.min(vehicle.shift().seconds(), vehicle.maxDurationSeconds());
        long cost = Math.addExact(rates.fixed(), Math.multiplyExact(rates.perMetre(), metres));
        cost = Math.addExact(cost, Math.multiplyExact(rates.perSecond(), seconds));
        if (vehicle.overtime() != null) {
            long late = Math.max(0, vehicle.shift().end() - vehicle.overtime().after());
            cost = Math.addExact(cost, Math.multiplyExact(vehicle.overtime().perSecond(), late));
        }
        if (balance != null) {
            long more =
                    switch (balance.measure()) {
                        case SECONDS -> seconds;
                        case STOPS -> visits;
                        case METRES -> metres;
                    };
            cost = Math.addExact(cost, Math.multiplyExact(balance.perUnit(), more));
        }
        return cost;
    }

    private long worstStart(Job job) {
        var soft = job.soft();
        if (soft == null) {
            return 0;
        }
        long end = 0;
        for (var vehicle : vehicles) {
            end = Math.max(end, vehicle.shift().end());
        }
        end = Math.min(end, job.windows().getLast().end());
        long late = Math.multiplyExact(soft.perSecondLate(), Math.max(0, end - soft.end()));
        return Math.max(late, Math.multiplyExact(soft.perSecondEarly(), (long) soft.start()));
    }

    /** Refuses costs whose sum over a plan would not be exact. */
    void check(List<Job> jobs, List<Shipment> shipments) {
        try {
            long sum = Math.multiplyExact(detour(1), jobs.size() + 1L);
            for (var job : jobs) {
                sum = Math.addExact(sum, Math.addExact(worstStart(job), of(job)));
            }
            for (var shipment : shipments) {
                sum = Math.addExact(sum, Math.addExact(detour(2), of(shipment)));
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
