package dev.peisong.dispatch.planning;

import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Driver;
import dev.peisong.dispatch.fleet.Drivers;
import dev.peisong.dispatch.fleet.Shift;
import dev.peisong.dispatch.fleet.Shifts;
import dev.peisong.dispatch.fleet.Vehicle;
import dev.peisong.dispatch.fleet.Vehicles;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.Routes;
import java.time.Instant;
import java.time.LocalDate;
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

/** Puts shifts, vehicles and drivers together. */
@Component
class Crews {
    private final Shifts shifts;
    private final Vehicles vehicles;
    private final Drivers drivers;
    private final Routes routes;

    Crews(Shifts shifts, Vehicles vehicles, Drivers drivers, Routes routes) {
        this.shifts = shifts;
        this.vehicles = vehicles;
        this.drivers = drivers;
        this.routes = routes;
    }

    /**
     * Those that no route of the day keeps busy.
     *
     * @param replaced routes of the day that do not count, as they are to be planned anew
     */
    List<Crew> free(Depot depot, LocalDate day, List<Route> ofDay, List<Route> replaced) {
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

    /** Who drives a route; empty when its shift was cancelled or its vehicle is out of use. */
    Optional<Crew> of(Route route, Depot depot) {
        Shift shift = shifts.findById(route.shiftId()).filter(s -> !s.cancelled()).orElse(null);
        if (shift == null) {
            return Optional.empty();
        }
        var before = routes.ofDay(route.siteId(), route.day());
        return crew(
                depot,
                shift,
                vehicles.findById(shift.vehicleId()).stream()
                        .collect(Collectors.toMap(Vehicle::id, Function.identity())),
                Optional.ofNullable(shift.driverId()).flatMap(drivers::findById).stream()
                        .collect(Collectors.toMap(Driver::id, Function.identity())),
                freeFrom(shift, before));
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
