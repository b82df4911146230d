package dev.peisong.inventory.reservation;

import dev.peisong.inventory.stock.ShelfKey;
import java.util.UUID;

/**
 * Units of one site for one line.
 *
 * @param quantity all that the site gives, gone from the shelf or not
 * @param held of them, those that still lie reserved on its shelf
 */
record Allocation(UUID lineId, UUID siteId, UUID skuId, int quantity, int held) {

    Allocation {
        if (held < 0 || held > quantity) {
            throw new IllegalArgumentException("%d held of %d".formatted(held, quantity));
        }
    }

    static Allocation of(Pick pick) {
        return new Allocation(
                pick.lineId(), pick.siteId(), pick.skuId(), pick.quantity(), pick.quantity());
    }

    Reservation.AllocationKey key() {
        return new Reservation.AllocationKey(lineId, siteId);
    }

    ShelfKey shelf() {
        return new ShelfKey(skuId, siteId);
    }

    Allocation plus(Allocation more) {
        return new Allocation(lineId, siteId, skuId, quantity + more.quantity, held + more.held);
    }

    Allocation less(int units) {
        return new Allocation(lineId, siteId, skuId, quantity, held - units);
    }
}
