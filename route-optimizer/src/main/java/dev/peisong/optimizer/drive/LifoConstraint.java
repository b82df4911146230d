package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** Where a shipment asks for it, nothing picked up after it is still aboard at its delivery. */
final class LifoConstraint implements OrderConstraint {

    private final FlatProblem in;
    private final boolean[] asked;

    LifoConstraint(FlatProblem in) {
        this.in = in;
        asked = new boolean[in.visits.length];
        var shipments = in.problem.shipments();
        for (int s = 0; s < shipments.size(); s++) {
            asked[in.jobs + 2 * s + 1] = shipments.get(s).lifo();
        }
    }

    @Override
    public int broken(Sequence route) {
        for (int i = 0; i < route.count; i++) {
            if (asked[route.tasks[i]] && buried(route, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean buried(Sequence route, int delivery) {
        for (int i = route.placeOf(route.tasks[delivery] - 1) + 1; i < delivery; i++) {
            int task = route.tasks[i];
            if (in.isPickup(task) && route.placeOf(task + 1) > delivery) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Limit limit() {
        return Limit.ORDER;
    }
}
