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
 */
public record Route(
        String vehicle, int departure, int end, List<Visit> visits, long metres, Cost cost) {

    public Route {
        visits = List.copyOf(visits);
    }

    /** Seconds from departure to end. */
    public int duration() {
        return end - departure;
    }
}
