package dev.peisong.common.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time, its start included and its end not.
 *
 * @param start first instant inside
 * @param end first instant after; later than {@code start}
 */
public record TimeWindow(Instant start, Instant end) {
    public TimeWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "window must end after it starts: " + start + " to " + end);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public Duration duration() {
        return Duration.between(start, end);
    }
}
