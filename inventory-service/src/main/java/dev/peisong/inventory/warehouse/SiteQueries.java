package dev.peisong.inventory.warehouse;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sites as callers see them: those within their scope. */
@Component
@Transactional(readOnly = true)
class SiteQueries {
    private final Sites sites;

    SiteQueries(Sites sites) {
        this.sites = sites;
    }

    /** A site. */
    record SiteView(
            UUID siteId,
            String code,
            String name,
            GeoPoint point,
            String zone,
            LocalTime businessDayStart,
            boolean scans,
            boolean active,
            long version) {}

    Site find(UUID id) {
        return sites.findById(id).orElseThrow(() -> DomainException.notFound("site", id));
    }

    List<SiteView> after(String code, int limit) {
        return sites.findByCodeGreaterThanOrderByCode(code, Limit.of(limit)).stream()
                .map(SiteQueries::view)
                .toList();
    }

    static SiteView view(Site site) {
        Site.Profile profile = site.profile();
        return new SiteView(
                site.id(),
                site.code(),
                profile.name(),
                profile.point(),
                profile.zone().getId(),
                profile.businessDayStart(),
                profile.scans(),
                profile.active(),
                site.version());
    }
}
