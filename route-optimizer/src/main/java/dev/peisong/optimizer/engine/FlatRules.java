package dev.peisong.optimizer.engine;

/**
 * The textbook problem in flat arrays by node, where the last node is the depot: like vehicles, one
 * dimension of load, a window each, and a cost that is distance alone, beside a price for using a
 * vehicle.
 *
 * @param travel distance, which is duration too
 * @param opens earliest start of service
 * @param closes latest start of service
 * @param service how long it takes
 * @param change of the load at a task: what is delivered or, for pairs, comes aboard and leaves
 * @param capacity of each vehicle
 * @param fixed price of using a vehicle
 * @param timed whether windows matter at all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; flat arrays are what makes it quick
record FlatRules(
        FlatTravel travel,
        int[] opens,
        int[] closes,
        int[] service,
        int[] change,
        int capacity,
        long fixed,
        boolean timed) {

    int depot() {
        return travel.nodes - 1;
    }
}
