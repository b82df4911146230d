package dev.peisong.inventory.stock;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Like goods in one place. Sorted as PostgreSQL sorts them, for all to lock in one order. */
record BalanceKey(Goods goods, Place place) implements Comparable<BalanceKey> {
    private static final Comparator<BalanceKey> ORDER =
            Comparator.comparing((BalanceKey key) -> key.goods().skuId().toString())
                    .thenComparing(key -> key.place().kind().name())
                    .thenComparing(key -> key.place().id().toString())
                    .thenComparing(key -> key.goods().lot())
                    .thenComparing(key -> key.goods().serial())
                    .thenComparing(key -> key.goods().condition().name());

    @Override
    public int compareTo(BalanceKey other) {
        return ORDER.compare(this, other);
    }

    /** What the movements change, place by place; what only passes through is left out. */
    static SortedMap<BalanceKey, Long> netOf(Collection<Movement> movements) {
        var net = new TreeMap<BalanceKey, Long>();
        for (Movement movement : movements) {
            net.merge(
                    new BalanceKey(movement.goods(), movement.from()),
                    -movement.quantity(),
                    Long::sum);
            net.merge(
                    new BalanceKey(movement.goods(), movement.to()),
                    movement.quantity(),
                    Long::sum);
        }
        net.values().removeIf(units -> units == 0);
        return net;
    }

    ShelfKey shelf() {
        return new ShelfKey(goods.skuId(), place.id());
    }

    boolean isSellableOnShelf() {
        return place.kind() == PlaceKind.BIN && goods.isSellable();
    }
}
