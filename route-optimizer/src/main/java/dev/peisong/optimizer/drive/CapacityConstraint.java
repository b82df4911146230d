package dev.peisong.optimizer.drive;

/**
 * At no moment is more aboard than the vehicle holds, in any dimension. Deliveries are aboard from
 * the start of the trip, collections until its end, shipments between their visits.
 */
final class CapacityConstraint {

    private final FlatProblem in;

    CapacityConstraint(FlatProblem in) {
        this.in = in;
    }

    /** By how much the task would exceed some capacity on the present trip; 0 if it fits. */
    long excess(Hold hold, int task, long[] capacity) {
        if (in.isDelivery(task)) {
            return 0;
        }
        boolean growing = in.collected[task] || in.isPickup(task);
        long excess = 0;
        for (int d = 0; d < capacity.length; d++) {
            long more = in.demand[task * capacity.length + d];
            long load = (growing ? hold.aboard[d] : hold.most[d]) + more;
            excess = Math.max(excess, load - capacity[d]);
        }
        return excess;
    }

    /** By how much the task would exceed some capacity right after a reload. */
    long excessAfterReload(Hold hold, int task, long[] capacity) {
        long excess = 0;
        for (int d = 0; d < capacity.length; d++) {
            long load = hold.shipped[d] + in.demand[task * capacity.length + d];
            excess = Math.max(excess, load - capacity[d]);
        }
        return excess;
    }

    /** Takes a task that fits. */
    void take(Hold hold, int task) {
        int dimensions = in.dimensions;
        for (int d = 0; d < dimensions; d++) {
            long amount = in.demand[task * dimensions + d];
            if (in.isDelivery(task)) {
                hold.aboard[d] -= amount;
                hold.shipped[d] -= amount;
            } else if (in.isPickup(task)) {
                hold.aboard[d] += amount;
                hold.shipped[d] += amount;
                hold.most[d] = Math.max(hold.most[d], hold.aboard[d]);
            } else if (in.collected[task]) {
                hold.aboard[d] += amount;
                hold.most[d] = Math.max(hold.most[d], hold.aboard[d]);
            } else {
                hold.most[d] += amount;
            }
        }
    }
}
