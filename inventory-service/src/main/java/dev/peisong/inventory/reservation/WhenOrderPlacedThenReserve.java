package dev.peisong.inventory.reservation;

import dev.peisong.common.contract.OrderEvent.Line;
import dev.peisong.common.contract.OrderEvent.OrderPlaced;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.inventory.catalog.Catalog;
import dev.peisong.inventory.catalog.SkuRef;
import dev.peisong.inventory.reservation.Reservation.Header;
import dev.peisong.inventory.stock.FreedStock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reserves what an order asks for, from one site if one has it all. Nobody overtakes: a line whose
 * SKU others wait for already waits behind them, though goods may just have come.
 */
@Component
public class WhenOrderPlacedThenReserve {
    private final Catalog catalog;
    private final Supplies supplies;
    private final Reservations reservations;
    private final FreedStock freed;
    private final Outbox outbox;

    WhenOrderPlacedThenReserve(
            Catalog catalog,
            Supplies supplies,
            Reservations reservations,
            FreedStock freed,
            Outbox outbox) {
        this.catalog = catalog;
        this.supplies = supplies;
        this.reservations = reservations;
        this.freed = freed;
        this.outbox = outbox;
    }

    /**
     * Answers with stock.reserved, stock.short or stock.refused.
     *
     * @param arrivedAt when the order was taken: its place in every queue
     */
    @Transactional
    public void handle(OrderPlaced order, Instant arrivedAt) {
        Map<String, SkuRef> skus =
                catalog.of(
                        order.merchantId(),
                        order.lines().stream().map(Line::sku).distinct().toList());
        Reservation reservation = opened(order, arrivedAt, skus);
        for (Line line : order.lines()) {
            SkuRef sku = skus.get(line.sku());
            if (sku == null || !sku.active()) {
                refuse(reservation, line, sku == null ? "UNKNOWN_SKU" : "SKU_WITHDRAWN");
                return;
            }
        }
        reserve(reservation);
        outbox.append(reservation.announcement(), order.orderId(), order.orderId());
    }

    private void reserve(Reservation reservation) {
        List<UUID> skuIds = reservation.wants().stream().map(Want::skuId).distinct().toList();
        List<UUID> queued = reservations.waitedFor(skuIds);
        List<Want> wants =
                reservation.wants().stream()
                        .filter(want -> !queued.contains(want.skuId()))
                        .toList();
        var lockable = wants.stream().map(Want::skuId).distinct().toList();
        var supply = supplies.lock(lockable);
        supply.serve(reservation, wants);
        supplies.reserve(supply);
        reservations.insert(reservation);
        // what came in meanwhile did not see this order wait
        freed.mark(reservation.wants().stream().map(Want::skuId).toList());
    }

    private void refuse(Reservation reservation, Line line, String why) {
        reservation.refuse(why);
        reservations.insert(reservation);
        UUID orderId = reservation.header().orderId();
        outbox.append(new StockEvent.StockRefused(orderId, line.lineId(), why), orderId, orderId);
    }

    private static Reservation opened(
            OrderPlaced order, Instant arrivedAt, Map<String, SkuRef> skus) {
        var header =
                new Header(
                        order.orderId(),
                        order.merchantId(),
                        order.number(),
                        order.delivery().point(),
                        arrivedAt,
                        ReservationStatus.SHORT,
                        null);
        return Reservation.open(
                header, order.lines().stream().map(line -> line(line, skus)).toList());
    }

    private static ReservationLine line(Line line, Map<String, SkuRef> skus) {
        SkuRef sku = skus.get(line.sku());
        return new ReservationLine(
                line.lineId(),
                sku == null ? null : sku.id(),
                line.sku(),
                line.quantity(),
                line.quantity());
    }
}
