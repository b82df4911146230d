package dev.peisong.optimizer.engine;

/**
 * Remembers the places found for a request on a tour until the tour's version changes: between two
 * iterations most tours stay as they are.
 */
final class PlacementCache {

    private static final int MOST_TOURS = 128;

    private final Pricing pricing;
    private final int width;
    private final int[] version;
    private final long[] cost;
    private final long[] secondCost;
    private final long[] places;
    private final Placement found = new Placement();

    PlacementCache(Model model, Pricing pricing) {
        this.pricing = pricing;
        int power = 1;
        while (power < Math.min(MOST_TOURS, model.vehicles())) {
            power *= 2;
        }
        width = power;
        int entries = model.requests() * width;
        version = new int[entries];
        cost = new long[entries];
        secondCost = new long[entries];
        places = new long[entries];
    }

    /** Where the places of a request on a tour are found, brought up to date. */
    int entry(Tour tour, int request) {
        int entry = request * width + (tour.vehicle & (width - 1));
        int known = version[entry];
        if (known != tour.version) {
            if (known == 0 || known != tour.parent || !follow(entry, tour, request)) {
                pricing.place(tour, request, found);
                keep(entry, tour);
            }
        }
        return entry;
    }

    private boolean follow(int entry, Tour tour, int request) {
        found.cost = cost[entry];
        found.after = after(entry);
        found.thenAfter = thenAfter(entry);
        found.secondCost = secondCost[entry];
        found.secondAfter = secondAfter(entry);
        found.secondThenAfter = secondThenAfter(entry);
        boolean followed = pricing.placeAfterInsertion(tour, request, found);
        if (followed) {
            keep(entry, tour);
        }
        return followed;
    }

    private void keep(int entry, Tour tour) {
        version[entry] = tour.version;
        cost[entry] = found.cost;
        secondCost[entry] = found.secondCost;
        places[entry] =
                ((long) found.after << 48)
                        | ((long) found.thenAfter << 32)
                        | ((long) found.secondAfter << 16)
                        | found.secondThenAfter;
    }

    long cost(int entry) {
        return cost[entry];
    }

    long secondCost(int entry) {
        return secondCost[entry];
    }

    int after(int entry) {
        return (int) (places[entry] >>> 48);
    }

    int thenAfter(int entry) {
        return (int) (places[entry] >>> 32) & 0xFFFF;
    }

    int secondAfter(int entry) {
        return (int) (places[entry] >>> 16) & 0xFFFF;
    }

    int secondThenAfter(int entry) {
        return (int) places[entry] & 0xFFFF;
    }
}
