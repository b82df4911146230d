package dev.peisong.inventory.reservation;

import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.StockEvent.StockReleased;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.inventory.stock.ShelfKey;
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
    private final Supplies supplies;
    private final Outbox outbox;

    WhenOrderCancelledThenRelease(Reservations reservations, Supplies supplies, Outbox outbox) {
        this.reservations = reservations;
        this.supplies = supplies;
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
        supplies.giveBack(units);
        outbox.append(new StockReleased(orderId), orderId, orderId);
    }
}
