package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Pace;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelProfile;
import dev.peisong.optimizer.problem.Vehicle;

/**
 * Recognises problems whose rules {@link Placement} checks in O(1): lone deliveries, windows,
 * skills, capacities, shifts, durations, stops, locked heads; nothing else.
 */
public final class Plain {

    private Plain() {}

    /** Whether the problem has no other rules. */
    public static boolean matches(Problem problem) {
        return problem.shipments().isEmpty()
                && problem.relations().isEmpty()
                && problem.balance() == null
                && problem.profile().equals(TravelProfile.flat())
                && problem.initial().routes().isEmpty()
                && problem.vehicles().stream().allMatch(Plain::matches)
                && problem.jobs().stream().allMatch(Plain::matches);
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
}
