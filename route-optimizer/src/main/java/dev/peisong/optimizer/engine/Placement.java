package dev.peisong.optimizer.engine;

/**
 * The two cheapest places for a request on a tour. A place is where the first task goes and, for a
 * pair, where the second goes: each behind the stop of that index as the tour is now.
 */
final class Placement {

    /** Cost of a place that does not exist. */
    static final long NONE = Long.MAX_VALUE / 4;

    long cost;
    long secondCost;
    int after;
    int thenAfter;
    int secondAfter;
    int secondThenAfter;

    void clear() {
        cost = NONE;
        secondCost = NONE;
    }

    void note(long price, int behind, int thenBehind) {
        if (price < cost) {
            secondCost = cost;
            secondAfter = after;
            secondThenAfter = thenAfter;
            cost = price;
            after = behind;
            thenAfter = thenBehind;
        } else if (price < secondCost) {
            secondCost = price;
            secondAfter = behind;
            secondThenAfter = thenBehind;
        }
    }
}
