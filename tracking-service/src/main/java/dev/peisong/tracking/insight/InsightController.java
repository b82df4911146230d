package dev.peisong.tracking.insight;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.tracking.insight.BusinessDays.Day;
import dev.peisong.tracking.insight.Goals.Targets;
import dev.peisong.tracking.insight.GoalsController.GoalsBody;
import dev.peisong.tracking.insight.Troubles.KindCount;
import dev.peisong.tracking.insight.Troubles.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the day goes, and what needs a person. */
@RestController
@RequestMapping("/api/v1/insight")
class InsightController {
    static final String MAY_LOOK =
            "hasAnyRole('ADMIN','DISPATCHER','STATION_MANAGER','CUSTOMER_SERVICE','FINANCE','VIEWER')";

    private final BusinessDays days;
    private final Goals goals;
    private final DayCounts counts;
    private final Troubles troubles;
    private final Clock clock;

    InsightController(
            BusinessDays days, Goals goals, DayCounts counts, Troubles troubles, Clock clock) {
        this.days = days;
        this.goals = goals;
        this.counts = counts;
        this.troubles = troubles;
        this.clock = clock;
    }

    /**
     * What needs a person now, the worst first.
     *
     * @param counts of all there are; a kind without any is left out
     * @param items at most 500
     */
    record Exceptions(LocalDate day, Instant asOf, List<KindCount> counts, List<Trouble> items) {}

    @GetMapping("/today")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    TodayView today(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable LocalDate day) {
        Day of = days.of(siteId, day, clock.instant());
        Targets targets = goals.current();
        boolean whole = Tenancy.current().merchants().everything();
        List<DayRow> history = counts.history(of, targets);
        DayRow row = history.getLast();
        return new TodayView(
                siteId,
                of.day(),
                of.zone().getId(),
                of.today(),
                of.now(),
                counts.lastWorkedDay(of),
                counts.ordersOfDay(of),
                counts.waitingOrders(of),
                counts.deliveries(of, targets),
                counts.fleet(of, row),
                row.measures(targets, whole),
                history.stream().map(each -> each.numbers(whole)).toList(),
                GoalsBody.of(targets));
    }

    @GetMapping("/exceptions")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    Exceptions troubles(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable LocalDate day) {
        Day of = days.of(siteId, day, clock.instant());
        Targets targets = goals.current();
        return new Exceptions(
                of.day(), of.now(), troubles.counts(of, targets), troubles.list(of, targets));
    }
}
