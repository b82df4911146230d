package dev.peisong.tracking.insight;

import dev.peisong.common.domain.DomainException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which day it is at a site. */
@Repository
class BusinessDays {
    private final JdbcClient jdbc;

    BusinessDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A business day, looked at from now.
     *
     * @param siteId null for all sites together
     * @param zone of the site, or of the first one
     * @param today the business day that it is there now
     */
    record Day(
            @Nullable UUID siteId,
            LocalDate day,
            ZoneId zone,
            LocalTime startsAt,
            LocalDate today,
            Instant now) {
        Instant start() {
            return day.atTime(startsAt).atZone(zone).toInstant();
        }

        Instant end() {
            return day.plusDays(1).atTime(startsAt).atZone(zone).toInstant();
        }

        boolean current() {
            return day.equals(today);
        }
    }

    private record Site(ZoneId zone, LocalTime startsAt) {
        /** By its name, which browsers know; they do not know the offset {@code Z}. */
        private static final ZoneId UTC = ZoneId.of("UTC");

        static final Site NONE = new Site(UTC, LocalTime.MIDNIGHT);

        LocalDate dayOf(Instant moment) {
            var local = moment.atZone(zone);
            boolean before = local.toLocalTime().isBefore(startsAt);
            return local.toLocalDate().minusDays(before ? 1 : 0);
        }
    }

    /**
     * Reads the site's clock; without a site that of the first, and UTC where there is none yet.
     *
     * @param day null for the day that it is now
     */
    Day of(@Nullable UUID siteId, @Nullable LocalDate day, Instant now) {
        Site site = find(siteId).orElseGet(() -> none(siteId));
        LocalDate today = site.dayOf(now);
        return new Day(siteId, day == null ? today : day, site.zone, site.startsAt, today, now);
    }

    private static Site none(@Nullable UUID siteId) {
        if (siteId != null) {
            throw DomainException.notFound("site", siteId);
        }
        return Site.NONE;
    }

    private Optional<Site> find(@Nullable UUID siteId) {
        return jdbc.sql(
                        """
                        SELECT zone, business_day_start FROM known_site
                        WHERE :site::uuid IS NULL OR site_id = :site::uuid
                        ORDER BY active DESC, code LIMIT 1""")
                .param("site", siteId)
                .query(
                        (row, _) ->
                                new Site(
                                        ZoneId.of(row.getString(1)),
                                        row.getObject(2, LocalTime.class)))
                .optional();
    }
}
