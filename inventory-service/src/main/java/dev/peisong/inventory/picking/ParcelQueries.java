package dev.peisong.inventory.picking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parcels at sites, as the work lists of clerks. */
@Component
@Transactional(readOnly = true)
public class ParcelQueries {
    private final JdbcClient jdbc;

    ParcelQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A parcel that stands at a site, and what is left in it. */
    public record ParcelView(
            UUID parcelId,
            String barcode,
            UUID orderId,
            UUID shipmentId,
            UUID siteId,
            List<ParcelUnits> contents) {}

    /** Units of an order line. */
    public record ParcelUnits(UUID lineId, String sku, int quantity) {}

    /** Waiting to be packed at sites that scan, those ordered first first. */
    public List<ParcelView> toPack(@Nullable UUID siteId, UUID after, int limit) {
        return at(
                "p.status = 'ON_SHELF' AND EXISTS (SELECT FROM site s WHERE s.tenant_id ="
                        + " p.tenant_id AND s.id = p.site_id AND s.scans)",
                siteId,
                after,
                limit);
    }

    /** Waiting to be looked at. */
    public List<ParcelView> inInspection(@Nullable UUID siteId, UUID after, int limit) {
        return at("p.status = 'IN_INSPECTION'", siteId, after, limit);
    }

    private List<ParcelView> at(String condition, @Nullable UUID siteId, UUID after, int limit) {
        List<ParcelView> parcels =
                jdbc.sql(
                                """
                                SELECT p.id, p.barcode, p.order_id, p.shipment_id, p.site_id
                                FROM parcel p WHERE %s AND p.id > :after
                                AND (CAST(:site AS uuid) IS NULL OR p.site_id = :site)
                                ORDER BY p.id LIMIT :limit"""
                                        .formatted(condition))
                        .param("site", siteId)
                        .param("after", after)
                        .param("limit", limit)
                        .query(
                                (row, n) ->
                                        new ParcelView(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                row.getObject(3, UUID.class),
                                                row.getObject(4, UUID.class),
                                                row.getObject(5, UUID.class),
                                                List.of()))
                        .list();
        return parcels.stream().map(this::withContents).toList();
    }

    private ParcelView withContents(ParcelView parcel) {
        List<ParcelUnits> contents =
                jdbc.sql(
                                """
                                SELECT c.line_id, c.sku, c.quantity - coalesce((
                                    SELECT sum(gone) FROM parcel_goods g WHERE g.parcel_id = c.parcel_id
                                    AND g.line_id = c.line_id), 0)
                                FROM parcel_content c WHERE parcel_id = :parcel ORDER BY line_id""")
                        .param("parcel", parcel.parcelId())
                        .query(
                                (row, n) ->
                                        new ParcelUnits(
                                                row.getObject(1, UUID.class),
                                                row.getString(2),
                                                row.getInt(3)))
                        .list();
        return new ParcelView(
                parcel.parcelId(),
                parcel.barcode(),
                parcel.orderId(),
                parcel.shipmentId(),
                parcel.siteId(),
                contents);
    }
}
