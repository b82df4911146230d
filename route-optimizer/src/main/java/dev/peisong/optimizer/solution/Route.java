package dev.peisong.optimizer.solution;

import java.util.List;

/**
 * What one vehicle does. Times are seconds of the problem's horizon.
 *
 * @param vehicle its id
 * @param departure when it leaves its start
 * @param end when it reaches its end, or finishes its last job on an open route
 * @param visits in order, never empty
 * @param metres driven in all
 * @param cost of this route; the penalty is 0
 * @param reloads in order
 * @param rests in order
 * @param overtime seconds after the regular end of the shift
 */
public record Route(
        String vehicle,
        int departure,
        int end,
        List<Visit> visits,
        long metres,
        Cost cost,
        List<Reload> reloads,
        List<Rest> rests,
        int overtime) {

    public Route {
        visits = List.copyOf(visits);
        reloads = List.copyOf(reloads);
        rests = List.copyOf(rests);
    }

    /** A route without reloads, rests and overtime. */
    public Route(
            String vehicle, int departure, int end, List<Visit> visits, long metres, Cost cost) {
        this(vehicle, departure, end, visits, metres, cost, List.of(), List.of(), 0);
    }

    /** Seconds from departure to end, rests included. */
    public int duration() {
        return end - departure;
    }
}
