package dev.peisong.inventory.stock;

import java.util.Comparator;
import java.util.UUID;

/**
 * The shelf of one SKU at one site. Everybody who locks several does so in this order, which is
 * PostgreSQL's order of UUIDs (Java's own compares signed halves), so that nobody deadlocks.
 */
public record ShelfKey(UUID skuId, UUID siteId) implements Comparable<ShelfKey> {
    private static final Comparator<ShelfKey> ORDER =
            Comparator.comparing((ShelfKey key) -> key.skuId().toString())
                    .thenComparing(key -> key.siteId().toString());

    @Override
    public int compareTo(ShelfKey other) {
        return ORDER.compare(this, other);
    }
}
