package dev.peisong.inventory.picking;

import dev.peisong.inventory.picking.Parcel.Identity;
import dev.peisong.inventory.stock.Condition;
import dev.peisong.inventory.stock.Goods;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parcels. Whoever changes them holds the locks of their orders' reservations. */
@Repository
class Parcels {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Parcels(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Parcel> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : where("id IN (:given)", ids);
    }

    List<Parcel> ofOrder(UUID orderId) {
        return where("order_id IN (:given)", List.of(orderId));
    }

    List<Parcel> ofShipment(UUID shipmentId) {
        return where("shipment_id IN (:given)", List.of(shipmentId));
    }

    /** The orders of those that stand at a site and have one of these ids or barcodes. */
    Map<UUID, UUID> ordersAt(UUID siteId, Collection<UUID> ids, Collection<String> barcodes) {
        record Row(UUID id, UUID orderId) {}
        return jdbc
                .sql(
                        """
                        SELECT id, order_id FROM parcel WHERE site_id = :site
                        AND (id = ANY (:ids) OR barcode = ANY (:barcodes))""")
                .param("site", siteId)
                .param("ids", ids.toArray(UUID[]::new))
                .param("barcodes", barcodes.toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::orderId));
    }

    void insert(Parcel parcel) {
        Identity identity = parcel.identity();
        batches.update(
                """
                        INSERT INTO parcel (id, order_id, shipment_id, merchant_id, origin_id, barcode,
                            return_of, status, site_id, vehicle_id, since, to_stay)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                identity.id(),
                identity.orderId(),
                identity.shipmentId(),
                identity.merchantId(),
                identity.originId(),
                identity.barcode(),
                identity.returnOf(),
                parcel.status().name(),
                parcel.whereabouts().siteId(),
                parcel.whereabouts().vehicleId(),
                parcel.since().atOffset(ZoneOffset.UTC),
                parcel.isToStay());
        batches.batchUpdate(
                """
                INSERT INTO parcel_content (parcel_id, line_id, merchant_id, sku_id, sku, quantity)
                VALUES (?, ?, ?, ?, ?, ?)""",
                parcel.contents().stream().map(content -> row(identity, content)).toList());
    }

    void save(Parcel parcel) {
        batches.update(
                """
                        UPDATE parcel SET status = ?, site_id = ?, vehicle_id = ?, since = ?, to_stay = ?
                        WHERE id = ?""",
                parcel.status().name(),
                parcel.whereabouts().siteId(),
                parcel.whereabouts().vehicleId(),
                parcel.since().atOffset(ZoneOffset.UTC),
                parcel.isToStay(),
                parcel.id());
        batches.batchUpdate(
                """
                INSERT INTO parcel_goods (parcel_id, line_id, merchant_id, sku_id, lot, serial,
                    condition, quantity, gone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (tenant_id, parcel_id, line_id, lot, serial, condition)
                DO UPDATE SET quantity = excluded.quantity, gone = excluded.gone""",
                parcel.units().stream().map(unit -> row(parcel.id(), unit)).toList());
    }

    private List<Parcel> where(String condition, Collection<UUID> given) {
        record Row(
                Identity identity, Whereabouts whereabouts, OffsetDateTime since, boolean toStay) {}
        List<Row> rows =
                jdbc.sql("SELECT * FROM parcel WHERE " + condition + " ORDER BY id")
                        .param("given", given)
                        .query(
                                (row, n) ->
                                        new Row(
                                                identity(row),
                                                whereabouts(row),
                                                row.getObject("since", OffsetDateTime.class),
                                                row.getBoolean("to_stay")))
                        .list();
        List<UUID> ids = rows.stream().map(row -> row.identity().id()).toList();
        var contents = byParcel("parcel_content", ids, Parcels::content);
        var units = byParcel("parcel_goods", ids, Parcels::unit);
        return rows.stream()
                .map(
                        row ->
                                new Parcel(
                                        row.identity(),
                                        contents.getOrDefault(row.identity().id(), List.of()),
                                        units.getOrDefault(row.identity().id(), List.of()),
                                        row.whereabouts(),
                                        row.since().toInstant(),
                                        row.toStay()))
                .toList();
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> byParcel(String table, List<UUID> ids, Read<T> read) {
        record Part<T>(UUID parcelId, T value) {}
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT * FROM " + table + " WHERE parcel_id IN (:ids) ORDER BY line_id")
                .param("ids", ids)
                .query(
                        (row, n) ->
                                new Part<>(row.getObject("parcel_id", UUID.class), read.from(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Part::parcelId,
                                Collectors.mapping(Part::value, Collectors.toList())));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getObject("merchant_id", UUID.class),
                row.getObject("origin_id", UUID.class),
                row.getString("barcode"),
                row.getObject("return_of", UUID.class));
    }

    private static Whereabouts whereabouts(ResultSet row) throws SQLException {
        return new Whereabouts(
                ParcelStatus.valueOf(row.getString("status")),
                row.getObject("site_id", UUID.class),
                row.getObject("vehicle_id", UUID.class));
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                row.getObject("line_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                row.getString("sku"),
                row.getInt("quantity"));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        var goods =
                new Goods(
                        row.getObject("sku_id", UUID.class),
                        row.getObject("merchant_id", UUID.class),
                        row.getString("lot"),
                        row.getString("serial"),
                        Condition.valueOf(row.getString("condition")));
        return new Unit(
                row.getObject("line_id", UUID.class),
                goods,
                row.getLong("quantity"),
                row.getLong("gone"));
    }

    private static Object[] row(Identity identity, Content content) {
        return new Object[] {
            identity.id(),
            content.lineId(),
            identity.merchantId(),
            content.skuId(),
            content.sku(),
            content.quantity()
        };
    }

    private static @Nullable Object[] row(UUID parcelId, Unit unit) {
        return new @Nullable Object[] {
            parcelId,
            unit.lineId(),
            unit.goods().merchantId(),
            unit.goods().skuId(),
            unit.goods().lot(),
            unit.goods().serial(),
            unit.goods().condition().name(),
            unit.quantity(),
            unit.gone()
        };
    }
}
