package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.Goods;
import java.util.UUID;

/**
 * Like goods in a parcel, known from when they leave the shelf.
 *
 * @param gone of the quantity, how many left this parcel again
 */
record Unit(UUID lineId, Goods goods, long quantity, long gone) {

    Unit {
        if (gone < 0 || gone > quantity) {
            throw new IllegalArgumentException("%d gone of %d".formatted(gone, quantity));
        }
    }

    long left() {
        return quantity - gone;
    }

    Unit more(long units) {
        return new Unit(lineId, goods, quantity + units, gone);
    }

    Unit less(long units) {
        return new Unit(lineId, goods, quantity, gone + units);
    }
}
