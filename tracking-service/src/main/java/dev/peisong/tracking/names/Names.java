package dev.peisong.tracking.names;

import dev.peisong.common.tenancy.Tenancy;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tracking's own copy of the names that customers are shown. */
@Repository
@Transactional
public class Names {
    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose name it is. */
    public enum Kind {
        MERCHANT,
        SITE,
        DRIVER,
        VEHICLE
    }

    void learn(Kind kind, UUID id, String name, @Nullable String zone) {
        jdbc.sql(
                        """
                        INSERT INTO known_name (tenant_id, kind, id, name, zone)
                        VALUES (:tenant, :kind, :id, :name, :zone)
                        ON CONFLICT (tenant_id, kind, id)
                        DO UPDATE SET name = excluded.name, zone = excluded.zone""")
                .param("tenant", Tenancy.tenantId())
                .param("kind", kind.name())
                .param("id", id)
                .param("name", name)
                .param("zone", zone)
                .update();
    }

    /** Empty while nobody said it. */
    public Optional<String> of(Kind kind, @Nullable UUID id) {
        return id == null ? Optional.empty() : column("name", kind, id);
    }

    /** The zone that a site keeps its clock by; UTC while nobody said one that there is. */
    public ZoneId zoneOf(UUID siteId) {
        return column("zone", Kind.SITE, siteId)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    private Optional<String> column(String column, Kind kind, UUID id) {
        return jdbc.sql(
                        "SELECT %s FROM known_name WHERE kind = :kind AND id = :id"
                                .formatted(column))
                .param("kind", kind.name())
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found);
    }
}
