package dev.peisong.common.contract;

import dev.peisong.common.geo.GeoPoint;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What inventory-service says. Events about an order are of the order's reservation aggregate. */
public sealed interface StockEvent extends DomainEvent {

    /**
     * A site was opened or changed. Aggregate: site.
     *
     * @param zone IANA time zone
     * @param businessDayStart when its business day begins, local time
     * @param scans whether packing and loading are scanned; where not, they are confirmed for it
     */
    @EventType("stock.site-changed.v1")
    record SiteChanged(
            UUID siteId,
            String code,
            String name,
            GeoPoint point,
            String zone,
            LocalTime businessDayStart,
            boolean scans,
            boolean active)
            implements StockEvent {}

    /** A SKU was added or changed. Aggregate: sku. */
    @EventType("stock.sku-changed.v1")
    record SkuChanged(
            UUID skuId,
            UUID merchantId,
            String sku,
            String name,
            long weightGrams,
            long volumeCubicCentimeters,
            String handlingClass,
            boolean active)
            implements StockEvent {}

    /** Everything the order asks for is reserved. Carries the whole reservation, not a change. */
    @EventType("stock.reserved.v1")
    record StockReserved(UUID orderId, List<Allocation> allocations) implements StockEvent {}

    /** Only a part is reserved, perhaps nothing; the rest is served in order when goods arrive. */
    @EventType("stock.short.v1")
    record StockShort(UUID orderId, List<Allocation> allocations, List<Outstanding> outstanding)
            implements StockEvent {}

    /** What one site holds for the order. */
    record Allocation(UUID siteId, List<Line> lines) {}

    record Line(UUID lineId, String sku, int quantity) {}

    record Outstanding(UUID lineId, String sku, int quantity) {}

    /** The order can never be served, e.g. the SKU was withdrawn. */
    @EventType("stock.refused.v1")
    record StockRefused(UUID orderId, @Nullable UUID lineId, String reason) implements StockEvent {}

    /** What was reserved and still on the shelf is free again. */
    @EventType("stock.released.v1")
    record StockReleased(UUID orderId) implements StockEvent {}

    /** Parcels stand packed at the dock of a site that scans. */
    @EventType("stock.packed.v1")
    record ParcelsPacked(
            UUID orderId,
            UUID shipmentId,
            UUID siteId,
            List<UUID> parcelIds,
            Instant occurredAt,
            Instant recordedAt)
            implements StockEvent {}

    /** Returned goods were inspected: sellable again, or written off. */
    @EventType("stock.inspected.v1")
    record GoodsInspected(
            UUID orderId, UUID shipmentId, UUID siteId, String disposition, List<Line> lines)
            implements StockEvent {}

    /** A type this version does not know yet. */
    record Unknown(String type) implements StockEvent {}
}
