package dev.peisong.inventory.stock;

/**
 * Sellable units on a shelf and how many of them are promised.
 *
 * @param onHand all that lie there
 * @param reserved of them, promised to orders
 */
public record ShelfLevel(long onHand, long reserved) {
    public static final ShelfLevel EMPTY = new ShelfLevel(0, 0);

    public long available() {
        return onHand - reserved;
    }
}
