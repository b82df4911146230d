package dev.peisong.dispatch.execution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a driver said of his own day on a route.
 *
 * @param dayEndedAt when he went home; null before
 */
record Diary(List<Break> breaks, @Nullable Instant dayEndedAt) {
    /**
     * A rest.
     *
     * @param until null while it lasts
     */
    record Break(Instant from, @Nullable Instant until) {}
}
