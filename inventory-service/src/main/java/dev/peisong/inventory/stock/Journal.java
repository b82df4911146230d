package dev.peisong.inventory.stock;

import dev.peisong.common.id.Ids;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The movements themselves, written once and never changed. */
@Repository
class Journal {
    private final JdbcTemplate batches;

    Journal(JdbcTemplate batches) {
        this.batches = batches;
    }

    void write(Occasion occasion, List<Movement> movements) {
        batches.batchUpdate(
                """
                INSERT INTO movement (id, merchant_id, sku_id, lot, serial, condition, quantity,
                    from_kind, from_id, to_kind, to_id, reason, note, site_id, business_day,
                    document_id, order_id, shipment_id, parcel_id, actor, occurred_at, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                movements.stream().map(movement -> row(occasion, movement)).toList());
    }

    private static @Nullable Object[] row(Occasion occasion, Movement movement) {
        var goods = movement.goods();
        var inside = movement.inside();
        return new @Nullable Object[] {
            Ids.next(),
            goods.merchantId(),
            goods.skuId(),
            goods.lot(),
            goods.serial(),
            goods.condition().name(),
            movement.quantity(),
            movement.from().kind().name(),
            movement.from().id(),
            movement.to().kind().name(),
            movement.to().id(),
            movement.reason().name(),
            occasion.note(),
            occasion.siteId(),
            occasion.businessDay(),
            occasion.documentId(),
            inside == null ? null : inside.orderId(),
            inside == null ? null : inside.shipmentId(),
            inside == null ? null : inside.parcelId(),
            occasion.actor(),
            occasion.occurredAt().atOffset(ZoneOffset.UTC),
            occasion.recordedAt().atOffset(ZoneOffset.UTC)
        };
    }
}
