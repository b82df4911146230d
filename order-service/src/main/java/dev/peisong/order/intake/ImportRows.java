package dev.peisong.order.intake;

import dev.peisong.common.personal.TenantCipher;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.BadField;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of files, and what became of each. They are encrypted until they are applied. */
@Repository
class ImportRows {
    private static final String PURPOSE = "import";
    private static final Duration KEPT_FOR_REPAIR = Duration.ofDays(7);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TenantCipher cipher;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, TenantCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What became of a row. */
    record RowResult(
            int rowNumber,
            State state,
            @Nullable String externalReference,
            @Nullable UUID orderId,
            @Nullable String reason,
            @Nullable String pointer,
            @Nullable String detail) {}

    /**
     * @param source JSON of its cells, or its line; null once it is forgotten
     */
    record Refused(
            int rowNumber,
            @Nullable String source,
            String reason,
            @Nullable String pointer,
            @Nullable String detail) {}

    enum State {
        PENDING,
        ORDERED,
        REPEATED,
        REFUSED
    }

    /** A row that nobody else applies until the transaction ends. */
    @SuppressWarnings("ArrayRecordComponent") // opened, never compared
    record Claimed(int rowNumber, byte[] sealed) {}

    void add(UUID importId, UUID merchantId, ImportRow row) {
        BadField wrong = row.wrong();
        jdbc.sql(
                        """
                        INSERT INTO import_row (tenant_id, import_id, row_number, merchant_id,
                            state, body, reason, pointer, detail, source, kept_until)
                        VALUES (:tenant, :import, :row, :merchant, :state, :body, :reason,
                            :pointer, :detail, :source, :until)""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .param("row", row.number())
                .param("merchant", merchantId)
                .param("state", (wrong == null ? State.PENDING : State.REFUSED).name())
                .param("body", row.json() == null ? null : seal(row.json()))
                .param("reason", wrong == null ? null : wrong.code())
                .param("pointer", wrong == null ? null : wrong.pointer())
                .param("detail", wrong == null ? null : wrong.detail())
                .param("source", source(row))
                .param("until", now().plus(KEPT_FOR_REPAIR))
                .update();
    }

    /** Claims a row, or the next one that nobody has. */
    Optional<Claimed> claim(UUID importId, @Nullable Integer rowNumber) {
        return jdbc.sql(
                        """
                        SELECT row_number, body FROM import_row
                        WHERE tenant_id = :tenant AND import_id = :import AND state = 'PENDING'
                        AND (CAST(:row AS integer) IS NULL OR row_number = CAST(:row AS integer))
                        ORDER BY row_number LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .param("row", rowNumber)
                .query((row, _) -> new Claimed(row.getInt(1), row.getBytes(2)))
                .optional();
    }

    void settle(UUID importId, RowResult result) {
        jdbc.sql(
                        """
                        UPDATE import_row SET state = :state, body = NULL, order_id = :order,
                            external_reference = :reference, reason = :reason,
                            pointer = :pointer, detail = :detail, applied_at = :now,
                            source = CASE WHEN :state = 'REFUSED' THEN source END
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

    List<RowResult> of(UUID importId, @Nullable State state, long after, int limit) {
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

    /** Refused rows as their file had them, for a week. */
    List<Refused> refused(UUID importId, int after, int limit) {
        return jdbc.sql(
                        """
                        SELECT row_number, source, reason, pointer, detail FROM import_row
                        WHERE tenant_id = :tenant AND import_id = :import AND state = 'REFUSED'
                        AND row_number > :after ORDER BY row_number LIMIT :limit""")
                .param("tenant", Tenancy.tenantId())
                .param("import", importId)
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Refused(
                                        row.getInt(1),
                                        opened(row.getBytes(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)))
                .list();
    }

    private byte @Nullable [] source(ImportRow row) {
        var cells = row.cells();
        if (cells != null) {
            return seal(JSON.writeValueAsString(cells));
        }
        return row.json() == null ? null : seal(row.json());
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(
                        cipher.open(Tenancy.tenantId(), PURPOSE, sealed), StandardCharsets.UTF_8);
    }

    private byte[] seal(String json) {
        var plain = json.getBytes(StandardCharsets.UTF_8);
        return cipher.seal(Tenancy.tenantId(), PURPOSE, plain);
    }

    /** What the row asks for. */
    String open(Claimed row) {
        var plain = cipher.open(Tenancy.tenantId(), PURPOSE, row.sealed());
        return new String(plain, StandardCharsets.UTF_8);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
