package dev.peisong.dispatch.fleet;

import dev.peisong.common.domain.DomainException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shifts: which vehicle and driver work when. */
@RestController
@RequestMapping("/api/v1/shifts")
class ShiftController {
    private static final int MOST_DAYS = 30;

    private final Shifts shifts;
    private final RosterShift rosterShift;

    ShiftController(Shifts shifts, RosterShift rosterShift) {
        this.shifts = shifts;
        this.rosterShift = rosterShift;
    }

    /**
     * @param day business day of the vehicle's home site
     * @param from local time there
     * @param until local time; not after {@code from} means past midnight
     */
    record NewShift(
            @NotNull UUID vehicleId,
            @Nullable UUID driverId,
            @NotNull LocalDate day,
            @NotNull LocalTime from,
            @NotNull LocalTime until) {}

    record ShiftView(
            UUID id,
            UUID siteId,
            UUID vehicleId,
            @Nullable UUID driverId,
            LocalDate day,
            Instant startsAt,
            Instant endsAt) {

        static ShiftView of(Shift shift) {
            return new ShiftView(
                    shift.id(),
                    shift.siteId(),
                    shift.vehicleId(),
                    shift.driverId(),
                    shift.day(),
                    shift.span().start(),
                    shift.span().end());
        }
    }

    /** Of a day, or of all days until another, that included. */
    @GetMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public List<ShiftView> list(
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam UUID siteId) {
        LocalDate last = until == null ? day : until;
        if (last.isBefore(day) || last.isAfter(day.plusDays(MOST_DAYS))) {
            throw DomainException.invalid(
                    "/until", "too-long", "Ask for up to %d days".formatted(MOST_DAYS + 1));
        }
        return shifts
                .findBySiteIdAndDayBetweenAndCancelledFalseOrderByStartsAtAscIdAsc(
                        siteId, day, last)
                .stream()
                .map(ShiftView::of)
                .toList();
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<ShiftView> add(@Valid @RequestBody NewShift wanted) {
        var shift =
                rosterShift.add(
                        new RosterShift.Wish(
                                wanted.vehicleId(),
                                wanted.driverId(),
                                wanted.day(),
                                wanted.from(),
                                wanted.until()));
        return ResponseEntity.created(URI.create("/api/v1/shifts/" + shift.id()))
                .body(ShiftView.of(shift));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER')")
    public ResponseEntity<Void> cancel(@PathVariable UUID id) {
        rosterShift.cancel(id);
        return ResponseEntity.noContent().build();
    }
}
