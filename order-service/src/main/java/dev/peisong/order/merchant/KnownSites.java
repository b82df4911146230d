package dev.peisong.order.merchant;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our copy of the sites: when a business day begins at each. */
@Repository
public class KnownSites {
    private final JdbcClient jdbc;

    KnownSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The business day of the site at that moment; empty while we have not heard of the site. */
    public Optional<LocalDate> businessDay(UUID siteId, Instant at) {
        return jdbc.sql(
                        """
                        SELECT zone, business_day_start FROM known_site
                        WHERE tenant_id = :tenant AND id = :site""")
                .param("tenant", Tenancy.tenantId())
                .param("site", siteId)
                .query(
                        (row, _) ->
                                businessDay(
                                        at,
                                        ZoneId.of(row.getString("zone")),
                                        row.getObject("business_day_start", LocalTime.class)))
                .optional();
    }

    /** Takes over what inventory says. */
    public void learn(SiteChanged change) {
        jdbc.sql(
                        """
                        INSERT INTO known_site (tenant_id, id, zone, business_day_start)
                        VALUES (:tenant, :site, :zone, :start)
                        ON CONFLICT (tenant_id, id) DO UPDATE SET zone = excluded.zone,
                            business_day_start = excluded.business_day_start""")
                .param("tenant", Tenancy.tenantId())
                .param("site", change.siteId())
                .param("zone", change.zone())
                .param("start", change.businessDayStart())
                .update();
    }

    /** What happens before the day begins belongs to the day before. */
    static LocalDate businessDay(Instant at, ZoneId zone, LocalTime start) {
        var local = at.atZone(zone);
        return local.toLocalTime().isBefore(start)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
