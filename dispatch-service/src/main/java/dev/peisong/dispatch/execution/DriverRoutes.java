package dev.peisong.dispatch.execution;

import dev.peisong.common.personal.PersonalData;
import dev.peisong.dispatch.fleet.Vehicle;
import dev.peisong.dispatch.fleet.Vehicles;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.routes.Assignment;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStatus;
import dev.peisong.dispatch.routes.Routes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final Vehicles vehicles;
    private final PersonalData personal;
    private final RecordCash cash;
    private final Diaries diaries;

    DriverRoutes(
            Routes routes,
            Jobs jobs,
            Vehicles vehicles,
            PersonalData personal,
            RecordCash cash,
            Diaries diaries) {
        this.routes = routes;
        this.jobs = jobs;
        this.vehicles = vehicles;
        this.personal = personal;
        this.cash = cash;
        this.diaries = diaries;
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
        var keys =
                personal.keys(
                        byId.values().stream()
                                .map(job -> job.delivery().recipient().keyId())
                                .toList());
        var work =
                new WorkOfRoute(byId, new Recipients(keys), cash.byJob(route.id(), byId.keySet()));
        return new DriverRoute(
                route.id(),
                route.day(),
                route.status(),
                route.siteId(),
                route.vehicleId(),
                vehicles.findById(route.vehicleId()).map(Vehicle::code).orElse(null),
                route.plannedStart(),
                route.plannedEnd(),
                route.distanceMeters(),
                route.geometry(),
                diaries.of(route.id()),
                work.stops(route));
    }
}
