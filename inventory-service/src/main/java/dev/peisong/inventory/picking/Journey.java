package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.PlaceKind;
import java.util.List;

/** A parcel and the steps that a fact made it take; none when nothing moved. */
record Journey(Parcel parcel, List<Step> steps) {

    /** Its contents leave the shelf: which units they are is decided now. */
    boolean leavesShelf() {
        return startsAt(PlaceKind.BIN);
    }

    /** A return leaves the customer: its units are some of those that were delivered. */
    boolean isCollected() {
        return !parcel.isFilled() && startsAt(PlaceKind.CUSTOMER);
    }

    private boolean startsAt(PlaceKind kind) {
        return !steps.isEmpty() && steps.getFirst().from().kind() == kind;
    }
}
