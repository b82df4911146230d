package dev.peisong.tracking.insight;

import dev.peisong.common.domain.DomainException;
import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import dev.peisong.tracking.insight.LiveRoutes.RouteRow;
import dev.peisong.tracking.insight.LiveStops.LiveStop;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Routes as they go, against what was promised. */
@RestController
@RequestMapping("/api/v1/tracking/routes")
class LiveRouteController {
    private static final String MAY_LOOK =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','VIEWER')";

    private final BusinessDays days;
    private final Goals goals;
    private final LiveRoutes routes;
    private final LiveStops stops;
    private final Clock clock;

    LiveRouteController(
            BusinessDays days, Goals goals, LiveRoutes routes, LiveStops stops, Clock clock) {
        this.days = days;
        this.goals = goals;
        this.routes = routes;
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * Routes that are out, the latest first, then the others of the day.
     *
     * @param items at most 10,000
     */
    record LiveRoutesView(LocalDate day, Instant asOf, List<RouteRow> items) {}

    record LiveRouteView(RouteRow route, List<LiveStop> stops) {}

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    LiveRoutesView liveRoutes(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable LocalDate day) {
        Day of = days.of(siteId, day, clock.instant());
        return new LiveRoutesView(of.day(), of.now(), routes.list(of, goals.current()));
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    LiveRouteView liveRoute(@PathVariable UUID id) {
        Day today = days.of(null, null, clock.instant());
        Targets targets = goals.current();
        RouteRow row =
                routes.one(id, today, targets).stream()
                        .findFirst()
                        .orElseThrow(() -> DomainException.notFound("route", id));
        return new LiveRouteView(row, stops.of(id, today, targets));
    }
}
