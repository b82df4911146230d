package dev.peisong.inventory.reservation;

import dev.peisong.common.domain.DomainException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reservations as callers see them: whoever is bound to sites sees those that touch one. */
@Component
@Transactional(readOnly = true)
class ReservationQueries {
    private static final String VISIBLE =
            """
            (current_setting('app.sites', true) = '*'
                OR EXISTS (SELECT FROM allocation a WHERE a.order_id = r.order_id))""";

    private final JdbcClient jdbc;

    ReservationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an order's reservation has come to. */
    record ReservationSummary(
            UUID orderId,
            String orderNumber,
            UUID merchantId,
            ReservationStatus status,
            @Nullable String reason,
            Instant arrivedAt) {}

    /** A reservation with what each site gives. */
    record ReservationView(
            ReservationSummary reservation, List<ReservedLine> lines, List<Held> allocations) {}

    record ReservedLine(UUID lineId, String sku, int ordered, int outstanding) {}

    /**
     * Units from one site.
     *
     * @param onShelf of them, those that have not left it
     */
    record Held(UUID lineId, UUID siteId, int quantity, int onShelf) {}

    /** A line in the queue of its SKU. */
    record WaitingLine(
            UUID orderId,
            String orderNumber,
            UUID lineId,
            UUID merchantId,
            UUID skuId,
            String sku,
            int outstanding,
            Instant arrivedAt) {}

    /** Where a page of the queue ended. */
    record Position(Instant arrivedAt, UUID orderId, UUID lineId) {
        static final Position START = new Position(Instant.EPOCH, new UUID(0, 0), new UUID(0, 0));
    }

    ReservationView find(UUID orderId) {
        ReservationSummary summary =
                jdbc.sql("SELECT * FROM reservation r WHERE order_id = :order AND " + VISIBLE)
                        .param("order", orderId)
                        .query(ReservationQueries::summary)
                        .optional()
                        .orElseThrow(() -> DomainException.notFound("reservation", orderId));
        return new ReservationView(summary, lines(orderId), held(orderId));
    }

    List<ReservationSummary> after(
            @Nullable ReservationStatus status, @Nullable UUID merchantId, UUID after, int limit) {
        return jdbc.sql(
                        """
                        SELECT * FROM reservation r WHERE order_id > :after AND %s
                        AND (CAST(:status AS text) IS NULL OR status = :status)
                        AND (CAST(:merchant AS uuid) IS NULL OR merchant_id = :merchant)
                        ORDER BY order_id LIMIT :limit"""
                                .formatted(VISIBLE))
                .param("after", after)
                .param("status", status == null ? null : status.name())
                .param("merchant", merchantId)
                .param("limit", limit)
                .query(ReservationQueries::summary)
                .list();
    }

    List<WaitingLine> waiting(
            @Nullable UUID merchantId, @Nullable UUID skuId, Position after, int limit) {
        return jdbc.sql(
                        """
                        SELECT l.*, r.order_number
                        FROM reservation_line l JOIN reservation r USING (tenant_id, order_id)
                        WHERE outstanding > 0
                        AND (l.arrived_at, l.order_id, l.line_id) > (:at, :order, :line)
                        AND (CAST(:merchant AS uuid) IS NULL OR l.merchant_id = :merchant)
                        AND (CAST(:sku AS uuid) IS NULL OR l.sku_id = :sku)
                        ORDER BY l.arrived_at, l.order_id, l.line_id LIMIT :limit""")
                .param("at", after.arrivedAt().atOffset(ZoneOffset.UTC))
                .param("order", after.orderId())
                .param("line", after.lineId())
                .param("merchant", merchantId)
                .param("sku", skuId)
                .param("limit", limit)
                .query(ReservationQueries::waiting)
                .list();
    }

    private List<ReservedLine> lines(UUID orderId) {
        return jdbc.sql("SELECT * FROM reservation_line WHERE order_id = :order ORDER BY line_id")
                .param("order", orderId)
                .query(
                        (row, n) ->
                                new ReservedLine(
                                        row.getObject("line_id", UUID.class),
                                        row.getString("sku"),
                                        row.getInt("ordered"),
                                        row.getInt("outstanding")))
                .list();
    }

    private List<Held> held(UUID orderId) {
        return jdbc.sql(
                        """
                        SELECT * FROM allocation WHERE order_id = :order
                        ORDER BY line_id, site_id""")
                .param("order", orderId)
                .query(
                        (row, n) ->
                                new Held(
                                        row.getObject("line_id", UUID.class),
                                        row.getObject("site_id", UUID.class),
                                        row.getInt("quantity"),
                                        row.getInt("held")))
                .list();
    }

    private static ReservationSummary summary(ResultSet row, int number) throws SQLException {
        return new ReservationSummary(
                row.getObject("order_id", UUID.class),
                row.getString("order_number"),
                row.getObject("merchant_id", UUID.class),
                ReservationStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant());
    }

    private static WaitingLine waiting(ResultSet row, int number) throws SQLException {
        return new WaitingLine(
                row.getObject("order_id", UUID.class),
                row.getString("order_number"),
                row.getObject("line_id", UUID.class),
                row.getObject("merchant_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                row.getString("sku"),
                row.getInt("outstanding"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant());
    }
}
