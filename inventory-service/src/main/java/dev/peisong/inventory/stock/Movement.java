package dev.peisong.inventory.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods go from one place to another.
 *
 * @param quantity units, at least one
 * @param inside the parcel they travel in; null when loose
 */
public record Movement(
        Goods goods,
        long quantity,
        Place from,
        Place to,
        MovementReason reason,
        @Nullable Inside inside) {

    /** A parcel and whose it is. */
    public record Inside(UUID orderId, UUID shipmentId, UUID parcelId) {}

    public Movement {
        if (quantity <= 0) {
            throw new IllegalArgumentException("a movement is of one unit or more: " + quantity);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a movement leads elsewhere: " + from);
        }
        if (!goods.serial().isEmpty() && quantity != 1) {
            throw new IllegalArgumentException("one serial number is one unit: " + goods.serial());
        }
    }
}
