package dev.peisong.optimizer.engine;

/**
 * Remembers the places found for a request on a tour until the tour's version changes: between two
 * iterations most tours stay as they are.
 */
final class PlacementCache {

    private static final int MOST_TOURS = 128;

    // an entry: version of the tour, the two costs, the four indices
    private static final int WIDTH = 4;
    private static final int COST = 1;
    private static final int SECOND_COST = 2;
    private static final int PLACES = 3;

    private final Pricing pricing;
    private final int width;
    private final long[] entries;
    private final Placement found = new Placement();

    PlacementCache(Model model, Pricing pricing) {
        this.pricing = pricing;
        int power = 1;
        while (power < Math.min(MOST_TOURS, model.vehicles())) {
            power *= 2;
        }
        width = power;
        entries = new long[model.requests() * width * WIDTH];
    }

    /** Where the places of a request on a plan's tour are found, brought up to date. */
    int entry(Plan plan, int vehicle, int request) {
        int entry = (request * width + (vehicle & (width - 1))) * WIDTH;
        if (entries[entry] != plan.versionOf[vehicle]) {
            update(entry, plan.tours[vehicle], request);
        }
        return entry;
    }

    private void update(int entry, Tour tour, int request) {
        long known = entries[entry];
        if (known == 0 || known != tour.parent || !follow(entry, tour, request)) {
            pricing.place(tour, request, found);
            keep(entry, tour);
        }
    }

    private boolean follow(int entry, Tour tour, int request) {
        found.cost = cost(entry);
        found.after = after(entry);
        found.thenAfter = thenAfter(entry);
        found.secondCost = secondCost(entry);
        found.secondAfter = secondAfter(entry);
        found.secondThenAfter = secondThenAfter(entry);
        boolean followed = pricing.placeAfterInsertion(tour, request, found);
        if (followed) {
            keep(entry, tour);
        }
        return followed;
    }

    private void keep(int entry, Tour tour) {
        entries[entry] = tour.version;
        entries[entry + COST] = found.cost;
        entries[entry + SECOND_COST] = found.secondCost;
        entries[entry + PLACES] =
                ((long) found.after << 48)
                        | ((long) found.thenAfter << 32)
                        | ((long) found.secondAfter << 16)
                        | found.secondThenAfter;
    }

    long cost(int entry) {
        return entries[entry + COST];
    }

    long secondCost(int entry) {
        return entries[entry + SECOND_COST];
    }

    int after(int entry) {
        return (int) (entries[entry + PLACES] >>> 48);
    }

    int thenAfter(int entry) {
        return (int) (entries[entry + PLACES] >>> 32) & 0xFFFF;
    }

    int secondAfter(int entry) {
        return (int) (entries[entry + PLACES] >>> 16) & 0xFFFF;
    }

    int secondThenAfter(int entry) {
        return (int) entries[entry + PLACES] & 0xFFFF;
    }
}
