package dev.peisong.dispatch.fleet;

import dev.peisong.common.contract.StockEvent.SiteChanged;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A site as dispatch knows it: a copy of what inventory says of it, with dispatch's own settings.
 * All days of dispatch are business days of a depot.
 */
@Entity
public class Depot {
    private static final int DEFAULT_LOADING_SECONDS = 900;

    @Id private UUID siteId;
    @TenantId @Column private @Nullable UUID tenantId;
    private String code = "";
    private String name = "";
    private double latitude;
    private double longitude;
    private String zone = "UTC";
    private LocalTime businessDayStart = LocalTime.MIDNIGHT;
    private boolean scans;
    private boolean active;
    private int loadingSeconds = DEFAULT_LOADING_SECONDS;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Depot() {}

    Depot(UUID siteId) {
        this.siteId = siteId;
    }

    void copy(SiteChanged site) {
        code = site.code();
        name = site.name();
        latitude = site.point().latitude();
        longitude = site.point().longitude();
        zone = site.zone();
        businessDayStart = site.businessDayStart();
        scans = site.scans();
        active = site.active();
    }

    void settle(int loading) {
        loadingSeconds = loading;
    }

    /** The whole business day: from its start to the start of the next, 23 to 25 hours. */
    public TimeWindow businessDay(LocalDate day) {
        return new TimeWindow(
                at(day, businessDayStart),
                day.plusDays(1).atTime(businessDayStart).atZone(zone()).toInstant());
    }

    /** The moment of a local time within the business day: after midnight it is the next date. */
    public Instant at(LocalDate day, LocalTime time) {
        LocalDate date = time.isBefore(businessDayStart) ? day.plusDays(1) : day;
        return date.atTime(time).atZone(zone()).toInstant();
    }

    /** The business day that a moment falls in. */
    public LocalDate dayOf(Instant moment) {
        var local = moment.atZone(zone());
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(businessDayStart) ? date.minusDays(1) : date;
    }

    public UUID siteId() {
        return siteId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public GeoPoint point() {
        return new GeoPoint(latitude, longitude);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    LocalTime businessDayStart() {
        return businessDayStart;
    }

    /** Whether loading is scanned parcel by parcel; where not, it is confirmed at departure. */
    public boolean scans() {
        return scans;
    }

    public boolean active() {
        return active;
    }

    /** Time that loading takes at the start of each shift. */
    public int loadingSeconds() {
        return loadingSeconds;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
