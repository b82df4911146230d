package dev.peisong.tracking.insight;

import dev.peisong.common.contract.OrderEvent.OrderPlaced;
import dev.peisong.common.contract.OrderEvent.OrderStateChanged;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every order's state, and the sites that ship it. */
@Repository
class OrderBook {
    private static final Set<String> ENDED =
            Set.of("DELIVERED", "PARTLY_DELIVERED", "RETURNED", "LOST", "CANCELLED", "REJECTED");

    private final JdbcClient jdbc;

    OrderBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void placed(OrderPlaced order, Instant at) {
        know(order.orderId(), order.merchantId(), "RECEIVED", at);
    }

    /** Also makes an order known that was placed before this table was there. */
    void shipped(ShipmentCreated shipment, Instant at) {
        know(shipment.orderId(), shipment.merchantId(), "CONFIRMED", at);
        jdbc.sql(
                        """
                        INSERT INTO insight_order_site (tenant_id, order_id, site_id)
                        VALUES (:tenant, :order, :site) ON CONFLICT DO NOTHING""")
                .param("tenant", Tenancy.tenantId())
                .param("order", shipment.orderId())
                .param("site", shipment.originSiteId())
                .update();
    }

    void became(OrderStateChanged change, Instant at) {
        @Nullable OffsetDateTime ended = ENDED.contains(change.to()) ? utc(at) : null;
        jdbc.sql("UPDATE insight_order SET state = :to, ended_at = :ended WHERE order_id = :order")
                .param("to", change.to())
                .param("ended", ended)
                .param("order", change.orderId())
                .update();
    }

    private void know(UUID orderId, UUID merchantId, String state, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO insight_order (tenant_id, order_id, merchant_id, state, placed_at)
                        VALUES (:tenant, :order, :merchant, :state, :at) ON CONFLICT DO NOTHING""")
                .param("tenant", Tenancy.tenantId())
                .param("order", orderId)
                .param("merchant", merchantId)
                .param("state", state)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
