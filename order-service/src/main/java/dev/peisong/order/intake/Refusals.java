package dev.peisong.order.intake;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.BadField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that were not taken: why, which field, and roughly where; nothing of the person. What a
 * company turns away tells it where to grow.
 */
@Repository
class Refusals {
    private final JdbcClient jdbc;
    private final Clock clock;

    Refusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Refusal(
            UUID id,
            @Nullable UUID merchantId,
            @Nullable UUID importId,
            @Nullable Integer rowNumber,
            String reason,
            @Nullable String pointer,
            @Nullable String detail,
            @Nullable String regionCode,
            @Nullable String city,
            @Nullable String district,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            Instant recordedAt) {}

    /** Where a refused row of an import stood. */
    record Source(@Nullable UUID importId, @Nullable Integer rowNumber) {
        static final Source API = new Source(null, null);
    }

    /**
     * Keeps a refusal.
     *
     * @param asked null where the request could not even be read
     */
    @Transactional
    void keep(List<BadField> errors, @Nullable OrderRequest asked, Source source) {
        var address = asked == null ? null : asked.address();
        GeoPoint point = asked == null ? null : asked.point();
        for (BadField error : errors.stream().limit(20).toList()) {
            jdbc.sql(
                            """
                            INSERT INTO refusal (tenant_id, id, merchant_id, import_id, row_number,
                                reason, pointer, detail, region_code, city, district, latitude,
                                longitude, caller, recorded_at)
                            VALUES (:tenant, :id, :merchant, :import, :row, :reason, :pointer,
                                :detail, :region, :city, :district, :latitude, :longitude, :caller,
                                :now)""")
                    .param("tenant", Tenancy.tenantId())
                    .param("id", Ids.next())
                    .param("merchant", merchant(asked))
                    .param("import", source.importId())
                    .param("row", source.rowNumber())
                    .param("reason", error.code())
                    .param("pointer", error.pointer())
                    .param("detail", error.detail())
                    .param("region", address == null ? null : address.regionCode())
                    .param("city", address == null ? null : address.city())
                    .param("district", address == null ? null : address.district())
                    .param("latitude", point == null ? null : coarse(point.latitude()))
                    .param("longitude", point == null ? null : coarse(point.longitude()))
                    .param("caller", Tenancy.current().subject())
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        }
    }

    List<Refusal> list(@Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        SELECT id, merchant_id, import_id, row_number, reason, pointer, detail,
                            region_code, city, district, latitude, longitude, recorded_at
                        FROM refusal WHERE tenant_id = :tenant
                        AND (CAST(:before AS uuid) IS NULL OR id < CAST(:before AS uuid))
                        ORDER BY id DESC LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("before", before)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Refusal.class))
                .list();
    }

    /** The merchant that it is filed under: one that the caller may see, or none. */
    private static @Nullable UUID merchant(@Nullable OrderRequest asked) {
        Caller caller = Tenancy.current();
        if (asked != null && caller.merchants().includes(asked.merchantId())) {
            return asked.merchantId();
        }
        return caller.merchants().ids().stream().sorted().findFirst().orElse(null);
    }

    private static BigDecimal coarse(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(2, RoundingMode.HALF_EVEN);
    }
}
