package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Pairs to search again. */
final class Touched {

    private final BitSet[] targets;
    private final BitSet[] origins;

    Touched(int places) {
        targets = new BitSet[places];
        origins = new BitSet[places];
        for (int i = 0; i < places; i++) {
            targets[i] = new BitSet();
            origins[i] = new BitSet();
        }
    }

    /**
     * Pairs that one search finds.
     *
     * @param isOrigin whether the ways lead from the centre, or to it
     */
    record Star(int centre, boolean isOrigin, List<Integer> others) {}

    void add(int from, int to) {
        targets[from].set(to);
        origins[to].set(from);
    }

    int count() {
        int count = 0;
        for (BitSet some : targets) {
            count += some.cardinality();
        }
        return count;
    }

    /** Takes the pairs in few stars, always the one of most pairs next. */
    List<Star> stars() {
        List<Star> stars = new ArrayList<>();
        while (true) {
            int from = largest(targets);
            int to = largest(origins);
            if (from < 0) {
                return stars;
            }
            if (targets[from].cardinality() >= origins[to].cardinality()) {
                stars.add(new Star(from, true, take(from, targets, origins)));
            } else {
                stars.add(new Star(to, false, take(to, origins, targets)));
            }
        }
    }

    private static int largest(BitSet[] sets) {
        int best = -1;
        for (int i = 0; i < sets.length; i++) {
            if (!sets[i].isEmpty()
                    && (best < 0 || sets[i].cardinality() > sets[best].cardinality())) {
                best = i;
            }
        }
        return best;
    }

    private static List<Integer> take(int centre, BitSet[] sets, BitSet[] opposite) {
        List<Integer> others = sets[centre].stream().boxed().toList();
        others.forEach(other -> opposite[other].clear(centre));
        sets[centre].clear();
        return others;
    }
}
