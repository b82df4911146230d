package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** Both visits of a shipment are on the route, the pickup before the delivery, or neither is. */
record PairingConstraint(FlatProblem in) implements OrderConstraint {

    @Override
    public int broken(Sequence route) {
        for (int i = 0; i < route.count; i++) {
            int task = route.tasks[i];
            if (task >= in.jobs) {
                int other = route.placeOf(in.mate(task));
                if (other < 0 || (in.isPickup(task) ? other < i : other > i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public Limit limit() {
        return Limit.ORDER;
    }
}
