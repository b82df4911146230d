package dev.peisong.optimizer.engine;

import java.util.Arrays;

/**
 * Sorts absent requests by one of several keys, chosen at random with the weights of SISR; where
 * not all can be served, those of the greatest penalty sometimes come first.
 */
final class InsertionOrder {

    private static final int WEIGHTS = 14;
    private static final double URGENT_FIRST = 0.5;

    private final Model.Keys keys;
    private final Dice dice;
    private final long[] key;
    private final long[] penalty;
    private final boolean penaltiesDiffer;

    InsertionOrder(Model model, Dice dice) {
        penalty = model.penalty();
        penaltiesDiffer = Arrays.stream(penalty).distinct().limit(2).count() > 1;
        keys = model.keys();
        this.dice = dice;
        key = new long[model.requests()];
    }

    /** The dearest to leave out and of these the furthest first, which leaves the least to mend. */
    void forConstruction(int[] requests, int count) {
        for (int i = 0; i < count; i++) {
            key[i] = -keys.distance()[requests[i]];
        }
        sortMany(requests, count);
        putUrgentFirst(requests, count);
    }

    private void putUrgentFirst(int[] requests, int count) {
        if (penaltiesDiffer) {
            for (int i = 0; i < count; i++) {
                key[i] = -penalty[requests[i]];
            }
            sort(requests, count);
        }
    }

    /** Puts them in some order; scarce if some of them could not be served before either. */
    void apply(int[] requests, int count, boolean scarce) {
        mix(requests, count);
        if (scarce && penaltiesDiffer && dice.happens(URGENT_FIRST)) {
            putUrgentFirst(requests, count);
        }
    }

    private void mix(int[] requests, int count) {
        for (int i = count - 1; i > 0; i--) {
            int other = dice.below(i + 1);
            int request = requests[i];
            requests[i] = requests[other];
            requests[other] = request;
        }
        int kind = dice.below(WEIGHTS);
        if (kind >= 4) {
            for (int i = 0; i < count; i++) {
                key[i] = keyOf(kind, requests[i]);
            }
            sort(requests, count);
        }
    }

    private long keyOf(int kind, int request) {
        return switch (kind) {
            case 4, 5, 6, 7 -> -keys.size()[request];
            case 8, 9 -> -keys.distance()[request];
            case 10 -> keys.distance()[request];
            case 11 -> (long) keys.closes()[request] - keys.opens()[request];
            case 12 -> keys.opens()[request];
            default -> -(long) keys.closes()[request];
        };
    }

    /** By insertion while few; by merging runs else, as when all are absent. */
    private void sort(int[] requests, int count) {
        if (count > 200) {
            sortMany(requests, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            long of = key[i];
            int request = requests[i];
            int at = i - 1;
            while (at >= 0 && key[at] > of) {
                key[at + 1] = key[at];
                requests[at + 1] = requests[at];
                at--;
            }
            key[at + 1] = of;
            requests[at + 1] = request;
        }
    }

    private void sortMany(int[] requests, int count) {
        var order = new Integer[count];
        var unsorted = requests.clone();
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Long.compare(key[a], key[b]));
        for (int i = 0; i < count; i++) {
            requests[i] = unsorted[order[i]];
        }
    }
}
