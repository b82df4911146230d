package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.Ledger;
import dev.peisong.inventory.stock.Movement;
import dev.peisong.inventory.stock.Place;
import dev.peisong.inventory.stock.ShelfKey;
import dev.peisong.inventory.stock.ShelfLevel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes parcels' contents off shelves whose locks are held: what their orders hold there, else what
 * is free. What is neither, and was seen leaving all the same, is a count difference: the books
 * have promised to others what is no longer on the shelf, and a count has to settle it.
 */
final class Withdrawal {
    private final Map<ShelfKey, Long> free = new HashMap<>();
    private final SortedMap<ShelfKey, Long> held = new TreeMap<>();
    private final SortedMap<ShelfKey, Long> leaving = new TreeMap<>();
    private final List<Share> shares = new ArrayList<>();

    /** What of a content comes from the shelf, and what from nowhere. */
    private record Share(Parcel parcel, Content content, long fromShelf, long difference) {

        ShelfKey shelf() {
            return new ShelfKey(content.skuId(), parcel.identity().originId());
        }

        Movement leave(Goods goods, long units, Step step) {
            parcel.fill(content, goods, units);
            return new Movement(
                    goods, units, step.from(), step.to(), step.reason(), parcel.inside());
        }
    }

    Withdrawal(Map<ShelfKey, ShelfLevel> locked) {
        locked.forEach((shelf, level) -> free.put(shelf, level.available()));
    }

    void add(Parcel parcel, Content content, int heldUnits) {
        var shelf = new ShelfKey(content.skuId(), parcel.identity().originId());
        long others = (long) content.quantity() - heldUnits;
        long fromFree = Math.min(others, free.getOrDefault(shelf, 0L));
        free.merge(shelf, -fromFree, Long::sum);
        held.merge(shelf, (long) heldUnits, Long::sum);
        leaving.merge(shelf, heldUnits + fromFree, Long::sum);
        shares.add(new Share(parcel, content, heldUnits + fromFree, others - fromFree));
    }

    /** Whether the books lack some of what was seen leaving. */
    boolean isShort() {
        return shares.stream().anyMatch(share -> share.difference() > 0);
    }

    /** The promises that end with it. */
    SortedMap<ShelfKey, Long> held() {
        return held;
    }

    /** Fills the parcels, and says how their contents left for the first place they went to. */
    List<Movement> carryOut(Ledger ledger, Map<UUID, Step> firstSteps) {
        var stores = new HashMap<ShelfKey, Deque<Ledger.Taken>>();
        leaving.forEach(
                (shelf, units) -> stores.put(shelf, new ArrayDeque<>(ledger.choose(shelf, units))));
        var movements = new ArrayList<Movement>();
        for (Share share : shares) {
            Step step = Objects.requireNonNull(firstSteps.get(share.parcel().id()));
            Deque<Ledger.Taken> store = stores.getOrDefault(share.shelf(), new ArrayDeque<>());
            for (Ledger.Taken taken : take(store, share.fromShelf())) {
                movements.add(share.leave(taken.goods(), taken.quantity(), step));
            }
            if (share.difference() > 0) {
                Goods plain = share.parcel().plain(share.content());
                movements.add(share.leave(plain, share.difference(), fromNowhere(share, step)));
            }
        }
        return movements;
    }

    private static Step fromNowhere(Share share, Step step) {
        UUID site = share.parcel().identity().originId();
        return new Step(Place.countDifference(site), step.to(), step.reason());
    }

    private static List<Ledger.Taken> take(Deque<Ledger.Taken> store, long quantity) {
        var taken = new ArrayList<Ledger.Taken>();
        for (long left = quantity; left > 0; ) {
            Ledger.Taken next = store.removeFirst();
            long units = Math.min(left, next.quantity());
            taken.add(new Ledger.Taken(next.goods(), units));
            if (units < next.quantity()) {
                store.addFirst(new Ledger.Taken(next.goods(), next.quantity() - units));
            }
            left -= units;
        }
        return taken;
    }
}
