package dev.peisong.optimizer.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The best plans so far, none twice, to breed others from. */
final class Population {

    private static final int MOST = 6;

    private final Dice dice;
    private final List<Part> plans = new ArrayList<>();

    Population(Dice dice) {
        this.dice = dice;
    }

    boolean isTooSmall() {
        return plans.size() < 2;
    }

    /** Takes a plan in if it is among the best. */
    void join(Part found) {
        if (plans.stream().noneMatch(other -> other.cost() == found.cost())) {
            plans.add(found);
            plans.sort(Comparator.comparingLong(Part::cost));
            if (plans.size() > MOST) {
                plans.removeLast();
            }
        }
    }

    /** The better of two at random. */
    Part pick() {
        int one = dice.below(plans.size());
        int other = dice.below(plans.size());
        return plans.get(Math.min(one, other));
    }

    Optional<Part> best() {
        return plans.stream().findFirst();
    }
}
