package dev.peisong.inventory.reservation;

import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.StockEvent.StockReleased;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.inventory.stock.FreedStock;
import dev.peisong.inventory.stock.ShelfKey;
import dev.peisong.inventory.stock.Shelves;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Frees what is reserved for an order and still lies on a shelf; what left it stays where it is.
 */
@Component
public class WhenOrderCancelledThenRelease {
    private final Reservations reservations;
    private final Shelves shelves;
    private final FreedStock freed;
    private final Outbox outbox;

    WhenOrderCancelledThenRelease(
            Reservations reservations, Shelves shelves, FreedStock freed, Outbox outbox) {
        this.reservations = reservations;
        this.shelves = shelves;
        this.freed = freed;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(OrderCancelled event) {
        UUID orderId = event.orderId();
        Reservation reservation =
                reservations
                        .lock(orderId)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Nothing known of order " + orderId));
        SortedMap<ShelfKey, Long> units = reservation.release(event.reason());
        reservations.save(reservation);
        shelves.lock(units.keySet());
        shelves.release(units);
        freed.mark(units.keySet().stream().map(ShelfKey::skuId).toList());
        outbox.append(new StockReleased(orderId), orderId, orderId);
    }
}
