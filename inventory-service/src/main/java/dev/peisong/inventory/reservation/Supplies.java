package dev.peisong.inventory.reservation;

import dev.peisong.inventory.stock.FreedStock;
import dev.peisong.inventory.stock.ShelfKey;
import dev.peisong.inventory.stock.Shelves;
import dev.peisong.inventory.warehouse.SiteDirectory;
import java.util.Collection;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What reservations draw from the shelves of all sites, and what is given back to them. */
@Component
public class Supplies {
    private final SiteDirectory sites;
    private final Shelves shelves;
    private final FreedStock freed;

    Supplies(SiteDirectory sites, Shelves shelves, FreedStock freed) {
        this.sites = sites;
        this.shelves = shelves;
        this.freed = freed;
    }

    /** Locks all shelves of these SKUs until the transaction ends. */
    Supply lock(Collection<UUID> skuIds) {
        return new Supply(sites.active(), shelves.lockAllOf(skuIds));
    }

    /** Promises what orders took from it. */
    void reserve(Supply supply) {
        supply.reserveOn(shelves);
    }

    /** Frees units that were promised, for whoever waits for them. */
    public void giveBack(SortedMap<ShelfKey, Long> units) {
        shelves.lock(units.keySet());
        shelves.release(units);
        freed.mark(units.keySet().stream().map(ShelfKey::skuId).toList());
    }
}
