package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.search.Explanation.Finding;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reason;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tests a job on a vehicle that does nothing else, but for what is locked on it. */
final class Alone {

    private final Instance in;
    private final Tour[] prefixes;

    Alone(Instance in) {
        this.in = in;
        prefixes = new Tour[in.vehicles];
        for (int v = 0; v < in.vehicles; v++) {
            prefixes[v] = new Tour(in, v);
            for (int job : in.fleet.locked[v]) {
                prefixes[v].insert(job, prefixes[v].size);
            }
            prefixes[v].refresh(1);
        }
    }

    /** The first thing that stops the vehicle, in the order of {@link Reason}; null if none. */
    @Nullable Finding obstacle(int v, int job) {
        var missing = new TreeSet<>(in.job[job].skills());
        missing.removeAll(in.problem.vehicles().get(v).skills());
        if (!missing.isEmpty()) {
            String names = String.join(",", missing);
            return found(Reason.NO_VEHICLE_WITH_SKILL, v, Limit.SKILL, names, missing.size());
        }
        if (!in.compatible(v, job)) {
            var blocker = new Room(in, v).scarcest(new long[in.dimensions], job);
            return new Finding(Reason.TOO_BIG_FOR_ANY_VEHICLE, blocker, blocker.shortfall());
        }
        return onTheRoad(prefixes[v], job);
    }

    private @Nullable Finding onTheRoad(Tour prefix, int job) {
        int v = prefix.vehicle;
        int from = prefix.location[prefix.size];
        int home = in.seconds(in.location[job], in.fleet.end[v]);
        if (!in.matrix.reachable(from, in.location[job]) || home >= TravelMatrix.UNREACHABLE) {
            return found(Reason.UNREACHABLE, v, Limit.ROAD, "", 0);
        }
        var outside = outsideShift(v, job);
        if (outside != null) {
            return outside;
        }
        int arrival = prefix.out[prefix.size] + in.seconds(from, in.location[job]);
        if (arrival > in.closes[job]) {
            int late = arrival - in.closes[job];
            return found(Reason.WINDOW_CANNOT_BE_MET, v, Limit.WINDOW, "", late);
        }
        int overtime = in.earliest(job, arrival) + in.service[job] + home - in.fleet.shiftEnd[v];
        if (overtime > 0) {
            return found(Reason.SHIFT_TOO_SHORT, v, Limit.SHIFT_END, "", overtime);
        }
        return beyondLimits(prefix, job);
    }

    private @Nullable Finding outsideShift(int v, int job) {
        int begins = in.fleet.shiftStart[v];
        if (begins > in.closes[job]) {
            int early = begins - in.closes[job];
            return found(Reason.OUTSIDE_ANY_SHIFT, v, Limit.SHIFT_START, "", early);
        }
        int late = in.earliest(job, begins) - in.fleet.shiftEnd[v];
        return late > 0 ? found(Reason.OUTSIDE_ANY_SHIFT, v, Limit.SHIFT_END, "", late) : null;
    }

    private @Nullable Finding beyondLimits(Tour prefix, int job) {
        int v = prefix.vehicle;
        long excess = (long) prefix.exactDuration(job, prefix.size) - in.fleet.maxDuration[v];
        if (excess > 0) {
            return found(Reason.ROUTE_TOO_LONG, v, Limit.DURATION, "", excess);
        }
        if (!prefix.hasRoom(job)) {
            var full = new Room(in, v).without(prefix, job);
            return new Finding(Reason.NOT_ENOUGH_CAPACITY, full, 1 + full.shortfall());
        }
        return null;
    }

    private Finding found(Reason reason, int v, Limit limit, String subject, long shortfall) {
        return Finding.of(reason, in, v, limit, subject, shortfall);
    }
}
