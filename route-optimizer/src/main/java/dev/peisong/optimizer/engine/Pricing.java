package dev.peisong.optimizer.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a tour costs and where a request goes on it. One for each thread, as it may keep scratch
 * space.
 */
interface Pricing {

    /** An empty tour that holds what this pricing keeps. */
    default Tour tour(int vehicle) {
        return new Tour(vehicle);
    }

    /** Exchanges between tours of a plan; null if they cannot be priced in O(1). */
    default @Nullable Exchange exchange(Plan plan, Dice dice) {
        return null;
    }

    /**
     * Puts the cost and everything else in place for a tour whose tasks were set.
     *
     * @return whether the tour can be driven
     */
    boolean renew(Tour tour);

    /** Puts a request where {@link #place} found room for it, and renews the tour. */
    void insert(Tour tour, int request, int after, int thenAfter);

    /** Finds the two cheapest places that keep every limit but the capacity of {@link Model}. */
    void place(Tour tour, int request, Placement found);

    /**
     * Finds them from those of the tour before its last insertion.
     *
     * @return false if all has to be looked at
     */
    boolean placeAfterInsertion(Tour tour, int request, Placement found);
}
