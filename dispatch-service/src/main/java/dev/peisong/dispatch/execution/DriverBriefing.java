package dev.peisong.dispatch.execution;

import dev.peisong.common.domain.DomainException;
import dev.peisong.dispatch.execution.Briefing.Me;
import dev.peisong.dispatch.execution.Briefing.OtherRoute;
import dev.peisong.dispatch.execution.Briefing.Site;
import dev.peisong.dispatch.fleet.Depot;
import dev.peisong.dispatch.fleet.Depots;
import dev.peisong.dispatch.fleet.Driver;
import dev.peisong.dispatch.fleet.Drivers;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a driver's phone of his day, as of one moment. */
@Component
class DriverBriefing {
    private static final String OTHERS =
            """
            SELECT r.id, v.code, d.display_name FROM route r
            LEFT JOIN vehicle v ON v.tenant_id = r.tenant_id AND v.id = r.vehicle_id
            LEFT JOIN driver d ON d.tenant_id = r.tenant_id AND d.id = r.driver_id
            WHERE r.site_id = :site AND r.day = :day AND r.status IN ('PUBLISHED', 'DEPARTED')
            AND r.driver_id IS DISTINCT FROM :driver ORDER BY v.code, r.id""";

    private final Drivers drivers;
    private final Depots depots;
    private final DriverRoutes routes;
    private final ReasonCodes reasons;
    private final ProofRulesBook proof;
    private final JdbcClient jdbc;
    private final Clock clock;

    DriverBriefing(
            Drivers drivers,
            Depots depots,
            DriverRoutes routes,
            ReasonCodes reasons,
            ProofRulesBook proof,
            JdbcClient jdbc,
            Clock clock) {
        this.drivers = drivers;
        this.depots = depots;
        this.routes = routes;
        this.reasons = reasons;
        this.proof = proof;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One snapshot of it all.
     *
     * @param day null for the business day that it is now at the driver's site
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Briefing of(UUID driverId, @Nullable LocalDate day) {
        Instant now = clock.instant();
        Driver driver =
                drivers.findById(driverId)
                        .orElseThrow(() -> DomainException.notFound("driver", driverId));
        Depot depot =
                depots.findById(driver.siteId())
                        .orElseThrow(() -> DomainException.notFound("depot", driver.siteId()));
        LocalDate of = day == null ? depot.dayOf(now) : day;
        return new Briefing(
                now,
                of,
                new Me(driver.id(), driver.code(), driver.displayName()),
                new Site(
                        depot.siteId(),
                        depot.name(),
                        depot.point(),
                        depot.zone().getId(),
                        depot.scans()),
                routes.of(driverId, of),
                reasons.all().stream().filter(ReasonCode::active).toList(),
                proof.rules(),
                others(depot.siteId(), of, driverId));
    }

    private List<OtherRoute> others(UUID siteId, LocalDate day, UUID driverId) {
        return jdbc.sql(OTHERS)
                .param("site", siteId)
                .param("day", Date.valueOf(day))
                .param("driver", driverId)
                .query(
                        (row, _) ->
                                new OtherRoute(
                                        row.getObject("id", UUID.class),
                                        row.getString("code"),
                                        row.getString("display_name")))
                .list();
    }
}
