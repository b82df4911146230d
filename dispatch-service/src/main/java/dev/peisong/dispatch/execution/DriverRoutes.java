package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.routes.Assignment;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStatus;
import dev.peisong.dispatch.routes.RouteStop;
import dev.peisong.dispatch.routes.Routes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a driver has to do on a day. */
@Component
class DriverRoutes {
    private final Routes routes;
    private final Jobs jobs;
    private final PersonalData personal;

    DriverRoutes(Routes routes, Jobs jobs, PersonalData personal) {
        this.routes = routes;
        this.jobs = jobs;
        this.personal = personal;
    }

    @Transactional(readOnly = true)
    public List<DriverRoute> of(UUID driverId, LocalDate day) {
        return routes.findByDriverIdAndDayOrderByPlannedStart(driverId, day).stream()
                .filter(route -> route.status() != RouteStatus.WITHDRAWN)
                .map(this::view)
                .toList();
    }

    private DriverRoute view(Route route) {
        Map<UUID, Job> byId =
                jobs
                        .findAllById(route.assignments().map(Assignment::jobId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Job::id, Function.identity()));
        var recipients =
                new Recipients(
                        personal.keys(
                                byId.values().stream()
                                        .map(job -> job.delivery().recipient().keyId())
                                        .toList()));
        var stops = route.stops().stream().filter(RouteStop::counts).toList();
        return new DriverRoute(
                route.id(),
                route.day(),
                route.status(),
                route.siteId(),
                route.vehicleId(),
                route.plannedStart(),
                route.plannedEnd(),
                route.distanceMeters(),
                route.geometry(),
                stops.stream()
                        .map(stop -> stop(stop, stops.indexOf(stop) + 1, byId, recipients))
                        .toList());
    }

    private static DriverRoute.Stop stop(
            RouteStop stop, int sequence, Map<UUID, Job> byId, Recipients recipients) {
        return new DriverRoute.Stop(
                stop.id(),
                sequence,
                stop.point(),
                stop.plannedArrival(),
                stop.plannedDeparture(),
                stop.arrivedAt(),
                stop.completedAt(),
                stop.assignments().stream()
                        .filter(Assignment::counts)
                        .map(assignment -> task(assignment, byId, recipients))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<DriverRoute.Task> task(
            Assignment assignment, Map<UUID, Job> byId, Recipients recipients) {
        return Optional.ofNullable(byId.get(assignment.jobId()))
                .map(job -> task(job, !assignment.active(), recipients));
    }

    private static DriverRoute.Task task(Job job, boolean done, Recipients recipients) {
        Delivery delivery = job.delivery();
        return new DriverRoute.Task(
                job.id(),
                job.ref().shipmentId(),
                job.number(),
                job.attempt(),
                job.collect(),
                job.intercept(),
                done,
                recipients.open(delivery),
                delivery.windows(),
                delivery.deliveryMode(),
                delivery.handlingClass(),
                delivery.amountToCollect(),
                job.parcels().stream()
                        .map(
                                p ->
                                        new DriverRoute.Parcel(
                                                p.parcelId(),
                                                p.barcode(),
                                                p.custody(),
                                                p.outcome()))
                        .toList());
    }
}
