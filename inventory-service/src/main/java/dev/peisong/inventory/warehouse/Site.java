package dev.peisong.inventory.warehouse;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A place where goods lie and from where vans leave. Its business day begins at its own hour, in
 * its own time zone. It is closed rather than deleted: no order is served from it then, and what
 * lies there stays.
 */
@Entity
class Site {
    @Id private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    @Column(updatable = false)
    private String code;

    private String name;
    private double latitude;
    private double longitude;
    private String zone;

    @Column(name = "business_day_start")
    private LocalTime businessDayStart;

    private boolean scans;
    private boolean active;
    @Version private long version;

    /**
     * What can be said of a site besides its code.
     *
     * @param scans whether packing and loading are scanned; where not, they are confirmed for it
     */
    record Profile(
            String name,
            GeoPoint point,
            ZoneId zone,
            LocalTime businessDayStart,
            boolean scans,
            boolean active) {}

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    Site(String code, Profile profile) {
        this.id = Ids.next();
        this.code = code;
        describe(profile);
    }

    @org.jspecify.annotations.NullUnmarked
    final void describe(Profile profile) {
        name = profile.name();
        latitude = profile.point().latitude();
        longitude = profile.point().longitude();
        zone = profile.zone().getId();
        businessDayStart = profile.businessDayStart();
        scans = profile.scans();
        active = profile.active();
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    Profile profile() {
        return new Profile(
                name,
                new GeoPoint(latitude, longitude),
                ZoneId.of(zone),
                businessDayStart,
                scans,
                active);
    }

    SiteChanged changed() {
        return new SiteChanged(
                id,
                code,
                name,
                new GeoPoint(latitude, longitude),
                zone,
                businessDayStart,
                scans,
                active);
    }
}
