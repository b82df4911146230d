package dev.peisong.optimizer.solution;

import java.util.List;

/**
 * One job on a route. Times are seconds of the problem's horizon.
 *
 * @param job its id
 * @param location where
 * @param arrival when the vehicle comes
 * @param start when the service starts, within a window of the job
 * @param departure when the service ends; the vehicle leaves then, or after a rest
 * @param load aboard when the service has ended, by dimension
 * @param metres driven since the start of the route
 * @param early seconds by which the service starts before the job's soft window
 * @param late seconds by which it starts after the soft window
 */
public record Visit(
        String job,
        int location,
        int arrival,
        int start,
        int departure,
        List<Long> load,
        long metres,
        int early,
        int late) {

    public Visit {
        load = List.copyOf(load);
    }

    /** A visit of a job without a soft window, or within it. */
    public Visit(
            String job,
            int location,
            int arrival,
            int start,
            int departure,
            List<Long> load,
            long metres) {
        this(job, location, arrival, start, departure, load, metres, 0, 0);
    }

    /** Seconds between arrival and service, rests included. */
    public int waiting() {
        return start - arrival;
    }
}
