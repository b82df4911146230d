package dev.peisong.inventory.receiving;

import dev.peisong.common.domain.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts as callers see them; their lines are the movements that name them. */
@Component
@Transactional(readOnly = true)
class ReceiptQueries {
    private final JdbcClient jdbc;

    ReceiptQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A receipt. */
    record ReceiptView(
            UUID receiptId,
            UUID siteId,
            UUID merchantId,
            @Nullable String reference,
            int lineCount,
            long units,
            String actor,
            Instant receivedAt,
            Instant recordedAt) {}

    ReceiptView find(UUID id) {
        return jdbc.sql("SELECT * FROM receipt WHERE id = :id")
                .param("id", id)
                .query(ReceiptQueries::view)
                .optional()
                .orElseThrow(() -> DomainException.notFound("receipt", id));
    }

    List<ReceiptView> before(
            @Nullable UUID siteId, @Nullable UUID merchantId, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM receipt
                        WHERE (CAST(:site AS uuid) IS NULL OR site_id = :site)
                        AND (CAST(:merchant AS uuid) IS NULL OR merchant_id = :merchant)
                        AND (CAST(:before AS uuid) IS NULL OR id < :before)
                        ORDER BY id DESC LIMIT :limit""")
                .param("site", siteId)
                .param("merchant", merchantId)
                .param("before", before)
                .param("limit", limit)
                .query(ReceiptQueries::view)
                .list();
    }

    private static ReceiptView view(ResultSet row, int number) throws SQLException {
        return new ReceiptView(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("merchant_id", UUID.class),
                row.getString("reference"),
                row.getInt("line_count"),
                row.getLong("units"),
                row.getString("actor"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
