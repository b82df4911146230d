package dev.peisong.tracking.insight;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By which clock each site counts its days. */
@Repository
class KnownSites {
    private final JdbcClient jdbc;

    KnownSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void changed(SiteChanged site) {
        jdbc.sql(
                        """
                        INSERT INTO known_site (tenant_id, site_id, code, zone, business_day_start,
                            active)
                        VALUES (:tenant, :site, :code, :zone, :start, :active)
                        ON CONFLICT (tenant_id, site_id) DO UPDATE
                        SET code = excluded.code, zone = excluded.zone,
                            business_day_start = excluded.business_day_start,
                            active = excluded.active""")
                .param("tenant", Tenancy.tenantId())
                .param("site", site.siteId())
                .param("code", site.code())
                .param("zone", site.zone())
                .param("start", site.businessDayStart())
                .param("active", site.active())
                .update();
    }
}
