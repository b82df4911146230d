package dev.peisong.optimizer.search;

/**
 * Remembers the places found for a job on a tour until the tour's version changes: between two
 * iterations most tours stay as they are. Bounded; beyond the bound every place is sought anew.
 */
final class PlacementCache {

    private static final int MOST_ENTRIES = 2_000_000;
    private static final int WIDTH = 4;

    private final int vehicles;
    private final long[] entries;

    PlacementCache(Instance in) {
        vehicles = in.vehicles;
        long wanted = (long) in.jobs * in.vehicles;
        entries = wanted <= MOST_ENTRIES ? new long[(int) wanted * WIDTH] : new long[0];
    }

    /** As {@link Placement#find}. */
    void find(Tour tour, int job, Placement found) {
        if (entries.length == 0) {
            found.find(tour, job);
            return;
        }
        int at = (job * vehicles + tour.vehicle) * WIDTH;
        if (entries[at] == tour.version) {
            found.cost = entries[at + 1];
            found.secondCost = entries[at + 2];
            found.after = (int) (entries[at + 3] >> 32);
            found.secondAfter = (int) entries[at + 3];
        } else {
            found.find(tour, job);
            entries[at] = tour.version;
            entries[at + 1] = found.cost;
            entries[at + 2] = found.secondCost;
            entries[at + 3] = ((long) found.after << 32) | (found.secondAfter & 0xFFFF_FFFFL);
        }
    }
}
