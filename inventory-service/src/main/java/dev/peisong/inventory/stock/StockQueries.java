package dev.peisong.inventory.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stock and movements as callers see them: of the sites and merchants within their scope. */
@Component
@Transactional(readOnly = true)
class StockQueries {
    private final JdbcClient jdbc;

    StockQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One SKU at one site, in units.
     *
     * @param onHand sellable on the shelf
     * @param reserved of them, promised to orders
     * @param available of them, free
     * @param damaged on the shelf and not sellable
     * @param staging at the dock
     * @param inspection back, and not looked at yet
     */
    record Level(
            UUID siteId,
            UUID skuId,
            UUID merchantId,
            String sku,
            String name,
            long onHand,
            long reserved,
            long available,
            long damaged,
            long staging,
            long inspection) {}

    /**
     * Which SKUs are wanted; null for any.
     *
     * @param sku the very code
     * @param words a part of code or name, in lower case
     */
    record Sought(@Nullable String sku, @Nullable String words) {
        static Sought of(@Nullable String sku, @Nullable String query) {
            String words = query == null ? "" : query.strip().toLowerCase(Locale.ROOT);
            return new Sought(sku, words.isEmpty() ? null : words);
        }
    }

    /** Null filters let everything pass. */
    record MovementFilter(
            @Nullable UUID siteId,
            @Nullable UUID skuId,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable UUID documentId) {}

    /** A movement. */
    record Moved(
            UUID movementId,
            UUID siteId,
            LocalDate businessDay,
            UUID skuId,
            String sku,
            UUID merchantId,
            String lot,
            String serial,
            Condition condition,
            long quantity,
            Place from,
            Place to,
            MovementReason reason,
            @Nullable String note,
            @Nullable UUID documentId,
            @Nullable UUID orderId,
            @Nullable UUID shipmentId,
            @Nullable UUID parcelId,
            String actor,
            Instant occurredAt,
            Instant recordedAt) {}

    List<Level> levels(
            @Nullable UUID siteId,
            @Nullable UUID merchantId,
            Sought sought,
            ShelfKey after,
            int limit) {
        return jdbc.sql(
                        """
                        SELECT s.*, k.code, k.name, coalesce(b.damaged, 0) AS damaged,
                            coalesce(b.staging, 0) AS staging, coalesce(b.inspection, 0) AS inspection
                        FROM shelf s JOIN sku k ON k.tenant_id = s.tenant_id AND k.id = s.sku_id
                        LEFT JOIN LATERAL (
                            SELECT sum(quantity) FILTER (
                                    WHERE place_kind = 'BIN' AND condition = 'DAMAGED') AS damaged,
                                sum(quantity) FILTER (WHERE place_kind = 'STAGING') AS staging,
                                sum(quantity) FILTER (WHERE place_kind = 'INSPECTION') AS inspection
                            FROM balance WHERE sku_id = s.sku_id AND place_id = s.site_id) b ON true
                        WHERE (s.sku_id, s.site_id) > (:afterSku, :afterSite)
                        AND (CAST(:site AS uuid) IS NULL OR s.site_id = :site)
                        AND (CAST(:merchant AS uuid) IS NULL OR s.merchant_id = :merchant)
                        AND (CAST(:sku AS text) IS NULL OR k.code = :sku)
                        AND (CAST(:words AS text) IS NULL
                            OR strpos(lower(k.code || ' ' || k.name), :words) > 0)
                        ORDER BY s.sku_id, s.site_id LIMIT :limit""")
                .param("afterSku", after.skuId())
                .param("afterSite", after.siteId())
                .param("site", siteId)
                .param("merchant", merchantId)
                .param("sku", sought.sku())
                .param("words", sought.words())
                .param("limit", limit)
                .query(StockQueries::level)
                .list();
    }

    List<Moved> movements(MovementFilter filter, @Nullable UUID before, int limit) {
        return jdbc.sql(
                        """
                        SELECT m.*, k.code FROM movement m
                        JOIN sku k ON k.tenant_id = m.tenant_id AND k.id = m.sku_id
                        WHERE (CAST(:site AS uuid) IS NULL OR m.site_id = :site)
                        AND (CAST(:sku AS uuid) IS NULL OR m.sku_id = :sku)
                        AND (CAST(:order AS uuid) IS NULL OR m.order_id = :order)
                        AND (CAST(:shipment AS uuid) IS NULL OR m.shipment_id = :shipment)
                        AND (CAST(:document AS uuid) IS NULL OR m.document_id = :document)
                        AND (CAST(:before AS uuid) IS NULL OR m.id < :before)
                        ORDER BY m.id DESC LIMIT :limit""")
                .param("site", filter.siteId())
                .param("sku", filter.skuId())
                .param("order", filter.orderId())
                .param("shipment", filter.shipmentId())
                .param("document", filter.documentId())
                .param("before", before)
                .param("limit", limit)
                .query(StockQueries::moved)
                .list();
    }

    private static Level level(ResultSet row, int number) throws SQLException {
        var level = new ShelfLevel(row.getLong("on_hand"), row.getLong("reserved"));
        return new Level(
                row.getObject("site_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                row.getObject("merchant_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                level.onHand(),
                level.reserved(),
                level.available(),
                row.getLong("damaged"),
                row.getLong("staging"),
                row.getLong("inspection"));
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(
                row.getObject("id", UUID.class),
                row.getObject("site_id", UUID.class),
                row.getObject("business_day", LocalDate.class),
                row.getObject("sku_id", UUID.class),
                row.getString("code"),
                row.getObject("merchant_id", UUID.class),
                row.getString("lot"),
                row.getString("serial"),
                Condition.valueOf(row.getString("condition")),
                row.getLong("quantity"),
                place(row, "from"),
                place(row, "to"),
                MovementReason.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getObject("document_id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("parcel_id", UUID.class),
                row.getString("actor"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static Place place(ResultSet row, String side) throws SQLException {
        return new Place(
                PlaceKind.valueOf(row.getString(side + "_kind")),
                row.getObject(side + "_id", UUID.class));
    }
}
