package dev.peisong.inventory.warehouse;

import dev.peisong.common.geo.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

/** What the rest of the service needs to know of a site. */
public record SiteRef(
        UUID id,
        String code,
        GeoPoint point,
        ZoneId zone,
        LocalTime businessDayStart,
        boolean scans,
        boolean active) {

    /** The business day that an instant belongs to: before its start it is still the day before. */
    public LocalDate businessDayAt(Instant instant) {
        var local = instant.atZone(zone).toLocalDateTime();
        return local.toLocalTime().isBefore(businessDayStart)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
