package dev.peisong.order.ordering;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What a tenant decided for its orders. */
@Repository
public class OrderSettings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    OrderSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rules in force.
     *
     * @param maxAttempts after so many failed attempts a parcel is returned
     * @param maxParcelWeightGrams no parcel is packed heavier; null for no limit
     * @param serviceArea where orders are taken; null for everywhere
     * @param revision 0 while the tenant has decided nothing
     */
    public record Rules(
            int maxAttempts,
            @Nullable Long maxParcelWeightGrams,
            @Nullable ServiceArea serviceArea,
            long revision) {
        static final Rules DEFAULTS = new Rules(3, null, null, 0);
    }

    public Rules current() {
        return jdbc.sql(
                        """
                        SELECT max_attempts, max_parcel_weight_grams, service_area::text, revision
                        FROM order_settings WHERE tenant_id = :tenant""")
                .param("tenant", Tenancy.tenantId())
                .query(
                        (row, _) ->
                                new Rules(
                                        row.getInt("max_attempts"),
                                        row.getObject("max_parcel_weight_grams", Long.class),
                                        area(row.getString("service_area")),
                                        row.getLong("revision")))
                .optional()
                .orElse(Rules.DEFAULTS);
    }

    /** Replaces the rules; false when they are no longer those of {@code readRevision}. */
    boolean replace(Rules rules, long readRevision) {
        return jdbc.sql(
                                """
                                INSERT INTO order_settings AS s (tenant_id, id, revision, max_attempts,
                                    max_parcel_weight_grams, service_area)
                                SELECT :tenant, :id, 1, :attempts, :weight, CAST(:area AS jsonb)
                                WHERE :revision = 0 OR EXISTS (
                                    SELECT FROM order_settings WHERE tenant_id = :tenant)
                                ON CONFLICT (tenant_id) DO UPDATE SET
                                    revision = s.revision + 1,
                                    max_attempts = excluded.max_attempts,
                                    max_parcel_weight_grams = excluded.max_parcel_weight_grams,
                                    service_area = excluded.service_area
                                WHERE s.revision = :revision""")
                        .param("tenant", Tenancy.tenantId())
                        .param("id", Ids.next())
                        .param("attempts", rules.maxAttempts())
                        .param("weight", rules.maxParcelWeightGrams())
                        .param("area", text(rules.serviceArea()))
                        .param("revision", readRevision)
                        .update()
                == 1;
    }

    private static @Nullable ServiceArea area(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ServiceArea.class);
    }

    private static @Nullable String text(@Nullable ServiceArea area) {
        return area == null ? null : JSON.writeValueAsString(area);
    }
}
