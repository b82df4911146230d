package dev.peisong.dispatch.planning;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Driver;
import dev.peisong.dispatch.fleet.Drivers;
import dev.peisong.dispatch.fleet.Shift;
import dev.peisong.dispatch.fleet.Shifts;
import dev.peisong.dispatch.fleet.Vehicle;
import dev.peisong.dispatch.fleet.Vehicles;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobStatus;
import dev.peisong.dispatch.jobs.Jobs;
import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteStatus;
import dev.peisong.dispatch.routes.Routes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what there is to plan: open jobs that are due, and crews that are free. */
@Component
class GatherDaySheet {
    private final Jobs jobs;
    private final Routes routes;
    private final Shifts shifts;
    private final Vehicles vehicles;
    private final Drivers drivers;
    private final PlaceOf placeOf;

    GatherDaySheet(
            Jobs jobs,
            Routes routes,
            Shifts shifts,
            Vehicles vehicles,
            Drivers drivers,
            PlaceOf placeOf) {
        this.jobs = jobs;
        this.routes = routes;
        this.shifts = shifts;
        this.vehicles = vehicles;
        this.drivers = drivers;
        this.placeOf = placeOf;
    }

    /**
     * @param replan whether published routes that nothing was loaded for are planned anew
     */
    DaySheet gather(Depot depot, LocalDate day, boolean replan) {
        List<Route> ofDay = routes.ofDay(depot.siteId(), day);
        List<Route> replaced = replan ? ofDay.stream().filter(this::untouched).toList() : List.of();
        var all = new ArrayList<>(jobs.toPlan(depot.siteId()));
        all.addAll(
                jobs.findAllById(replaced.stream().flatMap(r -> r.activeJobs().stream()).toList()));
        var works = new ArrayList<Work>();
        var waiting = new ArrayList<LeftOut>();
        var ofThisDay = new WorkOfDay(depot, day);
        for (Job job : all) {
            GeoPoint place = placeOf.job(job);
            if (job.status() == JobStatus.WAITING || place == null) {
                if (ofThisDay.due(job)) {
                    waiting.add(waiting(job));
                }
            } else if (!job.anyAboard()) {
                ofThisDay.of(job, place).ifPresent(works::add);
            }
        }
        return new DaySheet(
                depot.point(),
                depot.businessDay(day).start(),
                crews(depot, day, ofDay, replaced),
                works,
                waiting,
                replaced.stream().map(Route::id).toList());
    }

    private static LeftOut waiting(Job job) {
        String reason = Objects.requireNonNullElse(job.waitingReason(), "ADDRESS_UNCLEAR");
        return new LeftOut(job.id(), job.number(), reason, job.waitingDetail());
    }

    private boolean untouched(Route route) {
        return route.status() == RouteStatus.PUBLISHED && !jobs.anyAboard(route.id());
    }

    private List<Crew> crews(Depot depot, LocalDate day, List<Route> ofDay, List<Route> replaced) {
        Set<UUID> taken = new HashSet<>();
        ofDay.stream()
                .filter(r -> r.status().live() && !replaced.contains(r))
                .forEach(r -> taken.add(r.shiftId()));
        List<Shift> free =
                shifts.findBySiteIdAndDayAndCancelledFalseOrderById(depot.siteId(), day).stream()
                        .filter(shift -> !taken.contains(shift.id()))
                        .toList();
        Map<UUID, Vehicle> byId =
                vehicles.findAllById(free.stream().map(Shift::vehicleId).toList()).stream()
                        .collect(Collectors.toMap(Vehicle::id, Function.identity()));
        Map<UUID, Driver> driving =
                drivers
                        .findAllById(
                                free.stream()
                                        .map(Shift::driverId)
                                        .filter(Objects::nonNull)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Driver::id, Function.identity()));
        return free.stream()
                .map(shift -> crew(depot, shift, byId, driving, freeFrom(shift, ofDay)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The shift's earlier route is over: the vehicle may go out again from then on. */
    private static Instant freeFrom(Shift shift, List<Route> ofDay) {
        return ofDay.stream()
                .filter(route -> route.shiftId().equals(shift.id()))
                .map(Route::completedAt)
                .filter(Objects::nonNull)
                .reduce(shift.span().start(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Optional<Crew> crew(
            Depot depot,
            Shift shift,
            Map<UUID, Vehicle> vehicles,
            Map<UUID, Driver> drivers,
            Instant freeFrom) {
        Vehicle vehicle = vehicles.get(shift.vehicleId());
        Instant ready = freeFrom.plusSeconds(depot.loadingSeconds());
        if (vehicle == null || !vehicle.active() || !ready.isBefore(shift.span().end())) {
            return Optional.empty();
        }
        var skills = new HashSet<>(vehicle.skills());
        UUID driverId = shift.driverId();
        Driver driver = driverId == null ? null : drivers.get(driverId);
        if (driver != null) {
            skills.addAll(driver.skills());
        }
        return Optional.of(
                new Crew(
                        shift.id(),
                        vehicle.id(),
                        vehicle.code(),
                        driverId,
                        new TimeWindow(ready, shift.span().end()),
                        vehicle.capacity(),
                        vehicle.rates(),
                        skills));
    }
}
