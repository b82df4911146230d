package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** A route has no more visits than the vehicle's greatest number of stops; reloads do not count. */
record StopsConstraint(FlatProblem in) implements OrderConstraint {

    @Override
    public int broken(Sequence route) {
        int most = in.vehicles[route.vehicle].vehicle.maxStops();
        return route.count > most ? most : -1;
    }

    @Override
    public Limit limit() {
        return Limit.STOPS;
    }
}
