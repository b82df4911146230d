package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** A route begins with the jobs locked on its vehicle, in their order. */
record LockedConstraint(FlatProblem in) implements OrderConstraint {

    @Override
    public int broken(Sequence route) {
        int[] locked = in.vehicles[route.vehicle].locked;
        for (int i = 0; i < locked.length; i++) {
            if (i >= route.count || route.tasks[i] != locked[i]) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Limit limit() {
        return Limit.LOCKED;
    }
}
