package dev.peisong.dispatch.execution;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a driver's phone calls, and a station for drivers without one. Actions are facts: each is
 * recorded once for ever by its own id, and answered by itself.
 */
@RestController
@RequestMapping("/api/v1")
class DriverAppController {
    private final DriverRoutes driverRoutes;
    private final DriverBriefing briefing;
    private final Diaries diaries;
    private final ActionLog log;
    private final RecordActions recordActions;

    DriverAppController(
            DriverRoutes driverRoutes,
            DriverBriefing briefing,
            Diaries diaries,
            ActionLog log,
            RecordActions recordActions) {
        this.driverRoutes = driverRoutes;
        this.briefing = briefing;
        this.diaries = diaries;
        this.log = log;
        this.recordActions = recordActions;
    }

    record ActionBatch(@NotEmpty @Size(max = 500) List<@Valid @NotNull Action> actions) {}

    record ActionAnswers(List<ActionAnswer> answers) {}

    /**
     * The routes of a driver on a business day.
     *
     * @param driverId whose, for dispatchers; a driver sees only his own
     */
    @GetMapping("/driver/routes")
    @PreAuthorize("hasAnyRole('DRIVER', 'DISPATCHER', 'STATION_MANAGER', 'ADMIN')")
    public List<DriverRoute> routes(
            @RequestParam LocalDate day, @RequestParam(required = false) @Nullable UUID driverId) {
        return driverRoutes.of(whose(driverId), day);
    }

    /**
     * All that a phone needs to work through a day without signal.
     *
     * @param day the business day; the present one of the driver's site unless told
     * @param driverId whose, for dispatchers; a driver sees only his own
     */
    @GetMapping("/driver/briefing")
    @PreAuthorize("hasAnyRole('DRIVER', 'DISPATCHER', 'STATION_MANAGER', 'ADMIN')")
    public Briefing briefing(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID driverId) {
        return briefing.of(whose(driverId), day);
    }

    /** The breaks and the end of day that a route's driver told of; none of an unknown route. */
    @GetMapping("/routes/{id}/diary")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public Diary diary(@PathVariable UUID id) {
        return diaries.of(id);
    }

    /** Every action that was recorded of a route, in the order in which it reached us. */
    @GetMapping("/routes/{id}/actions")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')")
    @Transactional(readOnly = true)
    public List<RecordedAction> actions(@PathVariable UUID id) {
        return log.of(id);
    }

    @PostMapping("/driver/actions")
    @PreAuthorize("hasRole('DRIVER')")
    public ActionAnswers act(@Valid @RequestBody ActionBatch batch) {
        whose(null);
        return new ActionAnswers(recordActions.record(batch.actions()));
    }

    /** The same facts, told by a dispatcher or at a station. */
    @PostMapping("/routes/actions")
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'WAREHOUSE')")
    public ActionAnswers actForThem(@Valid @RequestBody ActionBatch batch) {
        return new ActionAnswers(recordActions.record(batch.actions()));
    }

    private static UUID whose(@Nullable UUID asked) {
        var caller = Tenancy.current();
        UUID own = caller.driverId();
        if (caller.has(Role.DRIVER)) {
            if (own == null || (asked != null && !asked.equals(own))) {
                throw DomainException.notFound("driver", asked == null ? "of this token" : asked);
            }
            return own;
        }
        if (asked == null) {
            throw DomainException.invalid("/driverId", "driver-needed", "Say whose routes");
        }
        return asked;
    }
}
