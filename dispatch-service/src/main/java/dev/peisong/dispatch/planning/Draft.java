package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan's routes before they are published.
 *
 * @param replaces published routes that it takes the place of
 */
record Draft(List<DraftRoute> routes, List<LeftOut> unassigned, List<UUID> replaces) {

    /**
     * One shift's route; the shift names it.
     *
     * @param geometry the way along the roads as an encoded polyline; empty until it is looked at
     */
    record DraftRoute(
            UUID shiftId,
            UUID vehicleId,
            @Nullable UUID driverId,
            Instant start,
            Instant end,
            long distanceMeters,
            Money cost,
            String geometry,
            List<DraftStop> stops) {

        List<UUID> jobIds() {
            return tasks().map(DraftTask::jobId).toList();
        }

        Stream<DraftTask> tasks() {
            return stops.stream().flatMap(stop -> stop.tasks().stream());
        }
    }

    /** A place, and the jobs that are done there one after the other. */
    record DraftStop(
            GeoPoint point,
            Instant arrival,
            Instant departure,
            int travelSeconds,
            int waitingSeconds,
            List<DraftTask> tasks) {}

    record DraftTask(UUID jobId, String number, @Nullable TimeWindow promise, int serviceSeconds) {}

    /** A job that is on no route, and why. */
    record LeftOut(UUID jobId, String number, String reason, @Nullable String detail) {}

    Stream<UUID> assigned() {
        return routes.stream().flatMap(route -> route.jobIds().stream());
    }
}
