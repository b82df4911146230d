package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

/**
 * A span of the horizon, both ends included, in seconds from a zero that the caller chooses (say,
 * midnight at the depot). A service must <em>start</em> within its window.
 */
public record TimeWindow(int start, int end) {

    /** The whole horizon. */
    public static final TimeWindow ANY = new TimeWindow(0, TravelMatrix.LIMIT);

    public TimeWindow {
        require(start >= 0, "window.start", start + " is negative");
        require(end >= start, "window.end", end + " is before its start " + start);
        require(end <= TravelMatrix.LIMIT, "window.end", end + " exceeds " + TravelMatrix.LIMIT);
    }

    /** Seconds between the ends. */
    public int seconds() {
        return end - start;
    }

    /** Whether the moment lies within. */
    public boolean contains(int moment) {
        return moment >= start && moment <= end;
    }
}
