package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * Drops departures that already cost more than the caller cares for. Costs only grow along a route:
 * what an unpaid rest saves is the time that it takes.
 */
final class CostBound {

    private final Failure failure;
    private long atMost = RouteEvaluator.INFEASIBLE;
    private long ahead;
    private long room;

    CostBound(Failure failure) {
        this.failure = failure;
    }

    /** From here on nothing that costs more is of interest. */
    void set(long cost) {
        atMost = cost;
    }

    /** At least so much is still to come. */
    void expect(long least) {
        ahead = least;
    }

    /** Sets what time and soft windows may cost at this state. */
    void at(State state, FlatVehicle vehicle) {
        if (atMost < RouteEvaluator.INFEASIBLE) {
            long sunk = vehicle.fixed + vehicle.perMetre * state.metres + state.change;
            room = atMost - sunk - ahead;
        }
    }

    boolean holds(Span span, FlatVehicle vehicle) {
        if (atMost == RouteEvaluator.INFEASIBLE) {
            return true;
        }
        long sofar = span.price + vehicle.perSecond * (span.now - span.from);
        long slope = span.priceSlope + vehicle.perSecond * (span.slope - 1);
        if (span.atMost(sofar, slope, room)) {
            return true;
        }
        failure.note(Limit.COST, sofar - room);
        return false;
    }
}
