package dev.peisong.inventory.reservation;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order and what of it still waits.
 *
 * @param skuId null when no SKU has this code
 * @param outstanding units neither reserved nor given up
 */
record ReservationLine(
        UUID lineId, @Nullable UUID skuId, String sku, int ordered, int outstanding) {

    ReservationLine {
        if (ordered <= 0 || outstanding < 0 || outstanding > ordered) {
            throw new IllegalArgumentException(
                    "%d outstanding of %d ordered of %s".formatted(outstanding, ordered, sku));
        }
    }

    Want want() {
        return new Want(lineId, Objects.requireNonNull(skuId, sku), outstanding);
    }

    ReservationLine served(int units) {
        return new ReservationLine(lineId, skuId, sku, ordered, outstanding - units);
    }

    /** Nothing is waited for any longer. */
    ReservationLine givenUp() {
        return new ReservationLine(lineId, skuId, sku, ordered, 0);
    }
}
