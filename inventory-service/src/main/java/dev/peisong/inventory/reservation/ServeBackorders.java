package dev.peisong.inventory.reservation;

import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.messaging.Outbox;
import dev.peisong.inventory.catalog.Catalog;
import dev.peisong.inventory.catalog.SkuRef;
import dev.peisong.inventory.stock.FreedStock;
import dev.peisong.inventory.stock.ShelfKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives goods that became free to the orders that wait for them, in order of their arrival, a part
 * where there is not enough. One at a time serves a SKU, and a bounded number of orders a
 * transaction.
 */
@Component
class ServeBackorders {
    private static final int BATCH = 50;

    private final Catalog catalog;
    private final Supplies supplies;
    private final Reservations reservations;
    private final FreedStock freed;
    private final Outbox outbox;

    ServeBackorders(
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

    /** Serves the next ones; marks the SKU again when there are more to serve. */
    @Transactional
    void next(UUID skuId) {
        catalog.tryLock(skuId).ifPresent(this::serve);
    }

    private void serve(SkuRef sku) {
        freed.take(sku.id());
        List<UUID> queue = reservations.waitingFor(sku.id(), BATCH);
        if (queue.isEmpty()) {
            return;
        }
        Collection<Reservation> waiting = locked(queue);
        boolean more = sku.active() ? give(sku, waiting) : refuse(sku, waiting);
        if (more && queue.size() == BATCH) {
            freed.mark(List.of(sku.id()));
        }
    }

    private boolean give(SkuRef sku, Collection<Reservation> waiting) {
        var supply = supplies.lock(List.of(sku.id()));
        for (Reservation reservation : waiting) {
            List<Want> wants =
                    reservation.wants().stream()
                            .filter(want -> want.skuId().equals(sku.id()))
                            .toList();
            if (supply.serve(reservation, wants)) {
                reservations.save(reservation);
                UUID orderId = reservation.header().orderId();
                outbox.append(reservation.announcement(), orderId, orderId);
            }
        }
        supplies.reserve(supply);
        return !supply.isExhausted();
    }

    private boolean refuse(SkuRef sku, Collection<Reservation> waiting) {
        var freedUnits = new TreeMap<ShelfKey, Long>();
        for (Reservation reservation : waiting) {
            if (reservation.wants().isEmpty()) {
                continue; // ended while we waited for its lock
            }
            UUID lineId =
                    reservation.wants().stream()
                            .filter(want -> want.skuId().equals(sku.id()))
                            .findFirst()
                            .orElseThrow()
                            .lineId();
            reservation
                    .refuse("SKU_WITHDRAWN")
                    .forEach((k, n) -> freedUnits.merge(k, n, Long::sum));
            reservations.save(reservation);
            UUID orderId = reservation.header().orderId();
            outbox.append(
                    new StockEvent.StockRefused(orderId, lineId, "SKU_WITHDRAWN"),
                    orderId,
                    orderId);
        }
        supplies.giveBack(freedUnits);
        return true;
    }

    /** Locked in the order of their ids, as everybody does; then in the order of the queue. */
    private Collection<Reservation> locked(List<UUID> queue) {
        Map<UUID, Reservation> byId =
                reservations.lockAll(queue).stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.header().orderId(), Function.identity()));
        return queue.stream().filter(byId::containsKey).map(byId::get).toList();
    }
}
