package dev.peisong.inventory.reservation;

import dev.peisong.inventory.stock.ShelfKey;
import java.util.UUID;

/** Units for an order line, from one site. */
record Pick(UUID lineId, UUID skuId, UUID siteId, int quantity) {

    ShelfKey shelf() {
        return new ShelfKey(skuId, siteId);
    }
}
