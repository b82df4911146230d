package dev.peisong.inventory.stock;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The double-entry ledger of goods. Movements, balances and shelves change in one transaction, or
 * not at all; for each SKU the balances of all places, suppliers' debts included, add up to zero.
 *
 * <p>Locks are taken in one order by everybody: reservations, then shelves, then balances. So post
 * once a transaction, and lock the shelves concerned before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {
    private final Shelves shelves;
    private final Balances balances;
    private final Journal journal;
    private final FreedStock freed;

    Ledger(Shelves shelves, Balances balances, Journal journal, FreedStock freed) {
        this.shelves = shelves;
        this.balances = balances;
        this.journal = journal;
        this.freed = freed;
    }

    /**
     * Writes movements.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when a place has not the
     *     units that leave it, or a serial number would be in two places
     */
    public void post(Occasion occasion, List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        SortedMap<BalanceKey, Long> net = BalanceKey.netOf(movements);
        shelves.open(sites(movements));
        SortedMap<ShelfKey, Long> onHand = onShelves(net);
        shelves.lock(onHand.keySet());
        shelves.addOnHand(onHand);
        balances.apply(net);
        journal.write(occasion, movements);
        freed.mark(
                onHand.entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> e.getKey().skuId())
                        .toList());
    }

    /**
     * Which units to take when so many sellable ones leave a shelf: oldest lots first. The caller
     * holds the shelf's lock and knows that they are there.
     */
    public List<Taken> choose(ShelfKey shelf, long quantity) {
        var taken = new ArrayList<Taken>();
        long left = quantity;
        for (var stored : balances.onShelf(shelf)) {
            long units = stored.goods().isSellable() ? Math.min(left, stored.quantity()) : 0;
            if (units > 0) {
                taken.add(new Taken(stored.goods(), units));
                left -= units;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("%s lacks %d of %d".formatted(shelf, left, quantity));
        }
        return taken;
    }

    /** Units chosen from a shelf. */
    public record Taken(Goods goods, long quantity) {}

    /** A site has a row for every SKU that ever was there, on the shelf or not. */
    private static Map<ShelfKey, UUID> sites(List<Movement> movements) {
        var merchants = new HashMap<ShelfKey, UUID>();
        for (Movement movement : movements) {
            for (Place place : List.of(movement.from(), movement.to())) {
                if (place.kind().isAtSite()) {
                    var goods = movement.goods();
                    merchants.put(new ShelfKey(goods.skuId(), place.id()), goods.merchantId());
                }
            }
        }
        return merchants;
    }

    private static SortedMap<ShelfKey, Long> onShelves(SortedMap<BalanceKey, Long> net) {
        var onHand = new TreeMap<ShelfKey, Long>();
        net.forEach(
                (key, units) -> {
                    if (key.isSellableOnShelf()) {
                        onHand.merge(key.shelf(), units, Long::sum);
                    }
                });
        return onHand;
    }
}
