package dev.peisong.dispatch.planning;

import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mark that changes whenever anything does that a day's sheet is made of. */
@Component
class DeskMark {
    private final JdbcClient jdbc;

    DeskMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the caller sees it. */
    @Transactional(readOnly = true)
    public String of(UUID siteId, LocalDate day, TimeWindow span) {
        return jdbc.sql(
                        """
                        SELECT concat_ws('/',
                            (SELECT sum(hashtextextended(id::text, version)) FROM job
                                WHERE site_id = :site AND status IN ('WAITING', 'OPEN')),
                            (SELECT sum(hashtextextended(site_id::text, version)) FROM depot),
                            (SELECT sum(hashtextextended(s.id::text, s.version)::numeric
                                    + hashtextextended(v.id::text, v.version)
                                    + coalesce(hashtextextended(d.id::text, d.version), 0))
                                FROM shift s
                                JOIN vehicle v ON v.id = s.vehicle_id AND v.tenant_id = s.tenant_id
                                LEFT JOIN driver d
                                    ON d.id = s.driver_id AND d.tenant_id = s.tenant_id
                                WHERE s.site_id = :site AND s.day = :day),
                            (SELECT sum(hashtextextended(id::text || status, version + changes))
                                FROM route WHERE site_id = :site AND day = :day),
                            (SELECT sum(hashtextextended(p.id::text, 0)) FROM job_parcel p
                                JOIN route r ON r.id = p.route_id AND r.tenant_id = p.tenant_id
                                WHERE p.custody = 'ABOARD' AND r.site_id = :site AND r.day = :day),
                            (SELECT sum(hashtextextended(id::text, version)) FROM road_closure
                                WHERE lifted_at IS NULL AND starts_at < :until
                                AND (ends_at IS NULL OR ends_at > greatest(:from, now()))))\
                        """)
                .param("site", siteId)
                .param("day", day)
                .param("from", utc(span.start()))
                .param("until", utc(span.end()))
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
