package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A published route as the dispatcher sees it. */
public record RouteView(
        UUID id,
        UUID siteId,
        UUID shiftId,
        UUID vehicleId,
        @Nullable UUID driverId,
        LocalDate day,
        RouteStatus status,
        Instant plannedStart,
        Instant plannedEnd,
        @Nullable Instant departedAt,
        @Nullable Instant completedAt,
        long distanceMeters,
        Money cost,
        String geometry,
        List<StopView> stops) {

    public record StopView(
            UUID id,
            int sequence,
            GeoPoint point,
            Instant plannedArrival,
            Instant plannedDeparture,
            @Nullable Instant arrivedAt,
            @Nullable Instant completedAt,
            List<TaskView> tasks) {}

    /**
     * What is done for a job.
     *
     * @param promise the window that it was planned into; null when any time will do
     */
    public record TaskView(JobRef job, Assignment.Status assignment, @Nullable TimeWindow promise) {

        static TaskView of(Assignment assignment) {
            return new TaskView(assignment.job(), assignment.status(), assignment.promise());
        }
    }

    public static RouteView of(Route route) {
        var stops = route.stops().stream().filter(RouteStop::counts).toList();
        return new RouteView(
                route.id(),
                route.siteId(),
                route.shiftId(),
                route.vehicleId(),
                route.driverId(),
                route.day(),
                route.status(),
                route.plannedStart(),
                route.plannedEnd(),
                route.departedAt(),
                route.completedAt(),
                route.distanceMeters(),
                route.cost(),
                route.geometry(),
                stops.stream().map(stop -> stop(stop, stops.indexOf(stop) + 1)).toList());
    }

    private static StopView stop(RouteStop stop, int sequence) {
        return new StopView(
                stop.id(),
                sequence,
                stop.point(),
                stop.plannedArrival(),
                stop.plannedDeparture(),
                stop.arrivedAt(),
                stop.completedAt(),
                stop.assignments().stream().filter(Assignment::counts).map(TaskView::of).toList());
    }
}
