package dev.peisong.optimizer.search;

import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reason;
import dev.peisong.optimizer.solution.Unassigned;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds why a job is left out: first what each vehicle could do for it alone, then, where one
 * could, what is missing on the tours of the plan. The vehicle that comes nearest is named.
 */
final class Explanation {

    private final Instance in;
    private final Tour[] tours;
    private final Alone alone;

    Explanation(Instance in, int[][] sequences) {
        this.in = in;
        alone = new Alone(in);
        tours = new Tour[in.vehicles];
        for (int v = 0; v < in.vehicles; v++) {
            tours[v] = new Tour(in, v);
            for (int job : sequences[v]) {
                tours[v].insert(job, tours[v].size);
            }
            tours[v].refresh(1);
        }
    }

    Unassigned of(int job) {
        Finding nearest = null;
        for (int v = 0; v < in.vehicles; v++) {
            if (in.job[job].allows(in.problem.vehicles().get(v))) {
                nearest = Finding.nearer(nearest, onVehicle(v, job));
            }
        }
        String id = in.job[job].id();
        if (nearest == null) {
            return new Unassigned(id, Reason.NO_ALLOWED_VEHICLE, Optional.empty());
        }
        return new Unassigned(id, nearest.reason(), Optional.ofNullable(nearest.blocker()));
    }

    /** A place in the plan counts even where the job alone could not be reached: detours help. */
    private Finding onVehicle(int v, int job) {
        var place = new Placement();
        if (in.compatible(v, job) && tours[v].hasRoom(job)) {
            place.find(tours[v], job);
            if (place.cost != Placement.NONE) {
                return affordable(v, job, place.cost);
            }
        }
        var apart = alone.obstacle(v, job);
        return apart == null ? crowdedOut(v, job) : apart;
    }

    private Finding crowdedOut(int v, int job) {
        var tour = tours[v];
        if (!tour.hasRoom(job)) {
            var full = new Room(in, v).without(tour, job);
            return new Finding(Reason.NOT_ENOUGH_CAPACITY, full, 1 + full.shortfall());
        }
        int lack = secondsLacking(tour, job);
        var limit = lack > 0 ? Limit.WINDOW : Limit.DURATION;
        long seconds = lack > 0 ? lack : durationLacking(tour, job);
        return Finding.of(Reason.NOT_ENOUGH_CAPACITY, in, v, limit, "", seconds);
    }

    private Finding affordable(int v, int job, long cost) {
        long excess = cost - in.penalty[job];
        return excess < 0
                ? new Finding(Reason.BUDGET_ENDED, null, 0)
                : Finding.of(Reason.NOT_WORTH_ITS_COST, in, v, Limit.COST, "", excess);
    }

    /** Least time, over all places, by which the job or what follows it would be late. */
    private int secondsLacking(Tour tour, int job) {
        int least = Integer.MAX_VALUE;
        int place = in.location[job];
        for (int i = tour.lockedCount(); i <= tour.size; i++) {
            int arrival = tour.out[i] + in.seconds(tour.location[i], place);
            int lack = arrival - in.closes[job];
            if (lack <= 0) {
                int leave = in.earliest(job, arrival) + in.service[job];
                lack = leave + in.seconds(place, tour.location[i + 1]) - tour.latest[i + 1];
            }
            least = Math.min(least, lack);
        }
        return least;
    }

    private int durationLacking(Tour tour, int job) {
        int least = Integer.MAX_VALUE;
        for (int i = tour.lockedCount(); i <= tour.size; i++) {
            int duration = tour.exactDuration(job, i);
            least = duration < 0 ? least : Math.min(least, duration);
        }
        return least - in.fleet.maxDuration[tour.vehicle];
    }

    /** A reason on one vehicle; of equal reasons the one of less distance is nearer. */
    record Finding(Reason reason, @Nullable Blocker blocker, double distance) {

        static Finding of(
                Reason reason, Instance in, int v, Limit limit, String subject, long shortfall) {
            String id = in.problem.vehicles().get(v).id();
            return new Finding(reason, new Blocker(id, limit, subject, shortfall), shortfall);
        }

        static Finding nearer(@Nullable Finding one, Finding other) {
            if (one == null || other.reason().compareTo(one.reason()) > 0) {
                return other;
            }
            boolean same = other.reason() == one.reason();
            return same && other.distance() < one.distance() ? other : one;
        }
    }
}
