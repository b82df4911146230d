package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker.Limit;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Whether a vehicle may make a visit at all: leave, goods, skills, its whole capacity. */
final class Compatibility {

    /** What stops it, and by how much. */
    record Obstacle(Limit limit, long shortfall) {}

    private Compatibility() {}

    /** Notes why the vehicle must not make the visit, given that it must not. */
    static void note(FlatProblem in, FlatVehicle vehicle, int task, Failure failure) {
        var obstacle = obstacle(in, vehicle.vehicle, task);
        if (obstacle == null) {
            failure.note(Limit.LOCKED, 1);
        } else {
            failure.note(obstacle.limit(), obstacle.shortfall());
        }
    }

    /** The first thing that stops the vehicle; null if none. */
    static @Nullable Obstacle obstacle(FlatProblem in, Vehicle vehicle, int task) {
        var job = in.visits[task];
        if (!job.allows(vehicle)) {
            return new Obstacle(Limit.VEHICLE, 1);
        }
        var missing = new HashSet<>(job.skills());
        missing.removeAll(vehicle.skills());
        if (!missing.isEmpty()) {
            return new Obstacle(Limit.SKILL, missing.size());
        }
        long excess = 0;
        for (int d = 0; d < in.dimensions; d++) {
            long own = in.demand[task * in.dimensions + d] - vehicle.capacity().get(d);
            excess = Math.max(excess, own);
        }
        return excess > 0 ? new Obstacle(Limit.CAPACITY, excess) : null;
    }
}
