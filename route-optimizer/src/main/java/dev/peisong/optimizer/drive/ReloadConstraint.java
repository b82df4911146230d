package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * When and where a vehicle loads anew: before the first task that does not go with its trip,
 * because it does not fit or its goods lie elsewhere, at the depot with the least driving on the
 * way; the first one listed where two are equal.
 */
final class ReloadConstraint {

    /** No reload is needed. */
    static final int NONE = -1;

    /** The task goes neither with this trip nor with a new one. */
    static final int IMPOSSIBLE = -2;

    private final FlatProblem in;
    private final CapacityConstraint capacity;

    ReloadConstraint(FlatProblem in, CapacityConstraint capacity) {
        this.in = in;
        this.capacity = capacity;
    }

    /** The depot to call at before the task, {@link #NONE}, or {@link #IMPOSSIBLE}. */
    int before(State state, int task, FlatVehicle vehicle, Failure failure) {
        int goods = in.goodsAt[task];
        boolean elsewhere = goods >= 0 && goods != state.hold.depot;
        long excess = capacity.excess(state.hold, task, vehicle.capacity);
        if (excess == 0 && !elsewhere) {
            return NONE;
        }
        if (vehicle.depots.length == 0) {
            failure.note(elsewhere ? Limit.VEHICLE : Limit.CAPACITY, Math.max(1, excess));
            return IMPOSSIBLE;
        }
        if (state.hold.reloads == vehicle.mostReloads) {
            failure.note(Limit.RELOADS, Math.max(1, excess));
            return IMPOSSIBLE;
        }
        long still = capacity.excessAfterReload(state.hold, task, vehicle.capacity);
        if (!in.isDelivery(task) && still > 0) {
            failure.note(Limit.CAPACITY, still);
            return IMPOSSIBLE;
        }
        return nearest(state.place, task, vehicle, failure);
    }

    private int nearest(int place, int task, FlatVehicle vehicle, Failure failure) {
        int best = IMPOSSIBLE;
        long least = TravelMatrix.UNREACHABLE;
        for (int depot : vehicle.depots) {
            if (in.goodsAt[task] < 0 || in.goodsAt[task] == depot) {
                long there = vehicle.seconds(in.matrix, place, depot);
                long back = vehicle.seconds(in.matrix, depot, in.location[task]);
                if (there + back < least) {
                    least = there + back;
                    best = depot;
                }
            }
        }
        if (best == IMPOSSIBLE) {
            failure.note(Limit.ROAD, 1);
        }
        return best;
    }
}
