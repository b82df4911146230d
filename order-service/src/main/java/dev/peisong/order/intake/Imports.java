package dev.peisong.order.intake;

import dev.peisong.common.personal.TenantCipher;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.BadField;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files of orders, and what became of each row. Rows are encrypted until they are applied. */
@Repository
class Imports {
    private static final String PURPOSE = "import";

    private final JdbcClient jdbc;
    private final TenantCipher cipher;
    private final Clock clock;

    Imports(JdbcClient jdbc, TenantCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
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
            int rows,
            long pending,
            long ordered,
            long repeated,
            long refused,
            boolean done,
            Instant createdAt) {}

    /** What became of a row. */
    record RowResult(
            int rowNumber,
            State state,
            @Nullable String externalReference,
            @Nullable UUID orderId,
            @Nullable String reason,
            @Nullable String pointer,
            @Nullable String detail) {}

    enum State {
        PENDING,
        ORDERED,
        REPEATED,
        REFUSED
    }

    /** A row that nobody else applies until the transaction ends. */
    record Claimed(int rowNumber, String json) {}

    record New(
            UUID id,
            UUID merchantId,
            String format,
            int rows,
            @Nullable String requestKey,
            String sha256) {}

    record Earlier(UUID id, String sha256) {}

    Optional<Earlier> find(UUID merchantId, String requestKey) {
        return jdbc.sql(
                        """
                        SELECT id, sha256 FROM order_import WHERE tenant_id = :tenant
                        AND merchant_id = :merchant AND request_key = :key""")
                .param("tenant", Tenancy.tenantId())
                .param("merchant", merchantId)
                .param("key", requestKey)
                .query(new SimplePropertyRowMapper<>(Earlier.class))
                .optional();
    }

    void add(New added) {
        jdbc.sql(
                        """
                        INSERT INTO order_import (tenant_id, id, merchant_id, format, rows,
                            created_by, created_at, request_key, sha256)
                        VALUES (:tenant, :id, :merchant, :format, :rows, :by, :now, :key, :sha)""")
                .param("tenant", Tenancy.tenantId())
                .param("id", added.id())
                .param("merchant", added.merchantId())
                .param("format", added.format())
                .param("rows", added.rows())
                .param("by", Tenancy.current().subject())
                .param("now", now())
                .param("key", added.requestKey())
                .param("sha", added.sha256())
                .update();
    }

    void addRow(UUID importId, UUID merchantId, ImportRow row) {
        BadField wrong = row.wrong();
        jdbc.sql(
                        """
                        INSERT INTO import_row (tenant_id, import_id, row_number, merchant_id,
                            state, body, reason, pointer, detail)
                        VALUES (:tenant, :import, :row, :merchant, :state, :body, :reason,
                            :pointer, :detail)""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .param("row", row.number())
                .param("merchant", merchantId)
                .param("state", (wrong == null ? State.PENDING : State.REFUSED).name())
                .param("body", row.json() == null ? null : seal(row.json()))
                .param("reason", wrong == null ? null : wrong.code())
                .param("pointer", wrong == null ? null : wrong.pointer())
                .param("detail", wrong == null ? null : wrong.detail())
                .update();
    }

    Optional<Claimed> claim(UUID importId) {
        return jdbc.sql(
                        """
                        SELECT row_number, body FROM import_row
                        WHERE tenant_id = :tenant AND import_id = :import AND state = 'PENDING'
                        ORDER BY row_number LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .query((row, _) -> new Claimed(row.getInt(1), open(row.getBytes(2))))
                .optional();
    }

    void settle(UUID importId, RowResult result) {
        jdbc.sql(
                        """
                        UPDATE import_row SET state = :state, body = NULL, order_id = :order,
                            external_reference = :reference, reason = :reason,
                            pointer = :pointer, detail = :detail, applied_at = :now
                        WHERE tenant_id = :tenant AND import_id = :import AND row_number = :row
                        AND state = 'PENDING'""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .param("row", result.rowNumber())
                .param("state", result.state().name())
                .param("order", result.orderId())
                .param("reference", result.externalReference())
                .param("reason", result.reason())
                .param("pointer", result.pointer())
                .param("detail", result.detail())
                .param("now", now())
                .update();
    }

    Optional<Progress> progress(UUID id) {
        return list(id, null, 1).stream().findFirst();
    }

    List<Progress> list(@Nullable UUID id, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        SELECT i.id, i.merchant_id, i.format, i.rows, r.pending, r.ordered,
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

    List<RowResult> rows(UUID importId, @Nullable State state, long after, int limit) {
        return jdbc.sql(
                        """
                        SELECT row_number, state, external_reference, order_id, reason, pointer,
                            detail
                        FROM import_row WHERE tenant_id = :tenant AND import_id = :import
                        AND row_number > :after
                        AND (CAST(:state AS text) IS NULL OR state = CAST(:state AS text))
                        ORDER BY row_number LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .param("after", after)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(RowResult.class))
                .list();
    }

    private byte[] seal(String json) {
        var plain = json.getBytes(StandardCharsets.UTF_8);
        return cipher.seal(Tenancy.tenantId(), PURPOSE, plain);
    }

    private String open(byte[] sealed) {
        return new String(cipher.open(Tenancy.tenantId(), PURPOSE, sealed), StandardCharsets.UTF_8);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
