package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** No two jobs that must be apart are on the route. */
record ApartConstraint(Ties ties) implements OrderConstraint {

    @Override
    public int broken(Sequence route) {
        for (int i = 0; i < route.count; i++) {
            for (int other : ties.apart(route.tasks[i])) {
                int place = route.placeOf(other);
                if (place >= 0 && place < i) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public Limit limit() {
        return Limit.RELATION;
    }
}
