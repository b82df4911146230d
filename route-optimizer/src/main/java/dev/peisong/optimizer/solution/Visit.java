package dev.peisong.optimizer.solution;

import java.util.List;

/**
 * One job on a route. Times are seconds of the problem's horizon.
 *
 * @param job its id
 * @param location where
 * @param arrival when the vehicle comes
 * @param start when the service starts, within a window of the job
 * @param departure when the vehicle leaves
 * @param load total demand of the route's jobs up to and including this one, by dimension
 * @param metres driven since the start of the route
 */
public record Visit(
        String job,
        int location,
        int arrival,
        int start,
        int departure,
        List<Long> load,
        long metres) {

    public Visit {
        load = List.copyOf(load);
    }

    /** Seconds between arrival and service. */
    public int waiting() {
        return start - arrival;
    }
}
