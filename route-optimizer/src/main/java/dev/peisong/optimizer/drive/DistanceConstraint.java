package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** The route is no longer than the vehicle's greatest distance. */
final class DistanceConstraint {

    private final Failure failure;

    DistanceConstraint(Failure failure) {
        this.failure = failure;
    }

    boolean holds(long metres, FlatVehicle vehicle) {
        long excess = metres - vehicle.vehicle.maxMetres();
        if (excess > 0) {
            failure.note(Limit.DISTANCE, excess);
        }
        return excess <= 0;
    }
}
