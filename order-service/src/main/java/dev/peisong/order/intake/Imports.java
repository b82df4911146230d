package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of orders, how far each is, and the keys they were sent under. */
@Repository
class Imports {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};
    private static final TypeReference<List<String>> HEADER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An import and how far it is; it is done when nothing is pending.
     *
     * @param ordered rows that became orders
     * @param repeated rows whose reference named an order already
     */
    record Progress(
            UUID id,
            UUID merchantId,
            String format,
            @Nullable String fileName,
            int rows,
            long pending,
            long ordered,
            long repeated,
            long refused,
            boolean done,
            Instant createdAt) {}

    record New(
            UUID id,
            UUID merchantId,
            String format,
            @Nullable String fileName,
            ReadFile.Table table,
            int rows,
            @Nullable String requestKey,
            String fingerprint) {}

    record Earlier(UUID id, String fingerprint) {}

    /**
     * The import that the caller's key made in the last day, if any. The key is the caller's until
     * the transaction ends.
     *
     * @throws DomainException CONFLICT while another request has it
     */
    Optional<Earlier> claimKey(String requestKey) {
        var caller = Tenancy.current();
        boolean claimed =
                jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                        .param("name", caller.tenantId() + caller.subject() + requestKey)
                        .query(Boolean.class)
                        .single();
        if (!claimed) {
            throw DomainException.conflict(
                    "idempotency-key-in-use",
                    "Wait for the first request's answer, or repeat this one in a moment");
        }
        forgetKeysOf(caller.subject());
        return jdbc.sql(
                        """
                        SELECT id, sha256 AS fingerprint FROM order_import
                        WHERE tenant_id = :tenant AND created_by = :by AND request_key = :key""")
                .param("tenant", caller.tenantId())
                .param("by", caller.subject())
                .param("key", requestKey)
                .query(new SimplePropertyRowMapper<>(Earlier.class))
                .optional();
    }

    /** A day later a key is new. */
    private void forgetKeysOf(String caller) {
        jdbc.sql(
                        """
                        UPDATE order_import SET request_key = NULL WHERE tenant_id = :tenant
                        AND created_by = :by AND request_key IS NOT NULL AND created_at < :before""")
                .param("tenant", Tenancy.tenantId())
                .param("by", caller)
                .param("before", now().minus(KEPT))
                .update();
    }

    void add(New added) {
        jdbc.sql(
                        """
                        INSERT INTO order_import (tenant_id, id, merchant_id, format, file_name,
                            header, mapping, rows, created_by, created_at, request_key, sha256)
                        VALUES (:tenant, :id, :merchant, :format, :name, CAST(:header AS jsonb),
                            CAST(:mapping AS jsonb), :rows, :by, :now, :key, :sha)""")
                .param("tenant", Tenancy.tenantId())
                .param("id", added.id())
                .param("merchant", added.merchantId())
                .param("format", added.format())
                .param("name", added.fileName())
                .param("header", JSON.writeValueAsString(added.table().header()))
                .param("mapping", JSON.writeValueAsString(added.table().mapping()))
                .param("rows", added.rows())
                .param("by", Tenancy.current().subject())
                .param("now", now())
                .param("key", added.requestKey())
                .param("sha", added.fingerprint())
                .update();
    }

    Optional<Progress> progress(UUID id) {
        return list(id, null, 1).stream().findFirst();
    }

    List<Progress> list(@Nullable UUID id, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        SELECT i.id, i.merchant_id, i.format, i.file_name, i.rows, r.pending, r.ordered,
                            r.repeated, r.refused, r.pending = 0 AS done, i.created_at
                        FROM order_import i CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE state = 'PENDING') AS pending,
                                count(*) FILTER (WHERE state = 'ORDERED') AS ordered,
                                count(*) FILTER (WHERE state = 'REPEATED') AS repeated,
                                count(*) FILTER (WHERE state = 'REFUSED') AS refused
                            FROM import_row
                            WHERE tenant_id = i.tenant_id AND import_id = i.id) r
                        WHERE i.tenant_id = :tenant
                        AND (CAST(:id AS uuid) IS NULL OR i.id = CAST(:id AS uuid))
                        AND (CAST(:before AS uuid) IS NULL OR i.id < CAST(:before AS uuid))
                        ORDER BY i.id DESC LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("id", id)
                .param("before", before)
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(Progress.class))
                .list();
    }

    /**
     * How the merchant's last file with these columns was read, remarks aside, which a file to be
     * repaired has; empty where there was none.
     */
    Optional<Map<String, String>> lastMapping(UUID merchantId, List<String> header) {
        var columns = header.stream().filter(c -> !c.startsWith("#")).toList();
        return jdbc.sql(
                        """
                        SELECT mapping::text FROM order_import
                        WHERE tenant_id = :tenant AND merchant_id = :merchant
                        AND CAST(:header AS jsonb) = (
                            SELECT jsonb_agg(name ORDER BY position)
                            FROM jsonb_array_elements_text(header)
                                WITH ORDINALITY c (name, position)
                            WHERE NOT starts_with(name, '#'))
                        ORDER BY id DESC LIMIT 1""")
                .param("tenant", Tenancy.tenantId())
                .param("merchant", merchantId)
                .param("header", JSON.writeValueAsString(columns))
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, MAPPING));
    }

    /** The columns of its file. */
    List<String> header(UUID id) {
        return jdbc.sql(
                        """
                        SELECT coalesce(header, '[]')::text FROM order_import
                        WHERE tenant_id = :tenant AND id = :id""")
                .param("tenant", Tenancy.tenantId())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, HEADER))
                .orElse(List.of());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
