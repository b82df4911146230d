package dev.peisong.dispatch.fleet;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a vehicle, and a driver, a shift. Both rows are locked first, so that two shifts asked for
 * at once cannot overlap.
 */
@Component
class RosterShift {
    private final Shifts shifts;
    private final Vehicles vehicles;
    private final Drivers drivers;
    private final Depots depots;

    RosterShift(Shifts shifts, Vehicles vehicles, Drivers drivers, Depots depots) {
        this.shifts = shifts;
        this.vehicles = vehicles;
        this.drivers = drivers;
        this.depots = depots;
    }

    /**
     * @param from local time at the vehicle's home site, within the business day
     * @param until the same; not after {@code from} means past midnight
     */
    record Wish(
            UUID vehicleId,
            @Nullable UUID driverId,
            LocalDate day,
            LocalTime from,
            LocalTime until) {}

    @Transactional
    public Shift add(Wish wish) {
        Vehicle vehicle =
                vehicles.lock(wish.vehicleId())
                        .filter(Vehicle::active)
                        .orElseThrow(
                                () -> invalid("/vehicleId", "unknown-vehicle", "active vehicle"));
        UUID driverId = wish.driverId();
        if (driverId != null && drivers.lock(driverId).filter(Driver::active).isEmpty()) {
            throw invalid("/driverId", "unknown-driver", "active driver");
        }
        Depot depot =
                depots.findById(vehicle.siteId())
                        .orElseThrow(() -> invalid("/vehicleId", "unknown-depot", "home depot"));
        TimeWindow span = span(depot, wish);
        if (!shifts.overlapping(vehicle.id(), driverId, span.start(), span.end()).isEmpty()) {
            throw DomainException.conflict(
                    "shift-overlaps", "The vehicle or the driver has another shift at that time");
        }
        return shifts.saveAndFlush(new Shift(Ids.next(), vehicle, driverId, wish.day(), span));
    }

    @Transactional
    public void cancel(UUID shiftId) {
        Shift shift =
                shifts.findById(shiftId)
                        .orElseThrow(() -> DomainException.notFound("shift", shiftId));
        shift.cancel();
        shifts.saveAndFlush(shift);
    }

    private static TimeWindow span(Depot depot, Wish wish) {
        Instant start = depot.at(wish.day(), wish.from());
        Instant end = depot.at(wish.day(), wish.until());
        return new TimeWindow(
                start, end.isAfter(start) ? end : depot.at(wish.day().plusDays(1), wish.until()));
    }

    private static DomainException invalid(String pointer, String code, String what) {
        return DomainException.invalid(pointer, code, "No " + what + " has this id");
    }
}
