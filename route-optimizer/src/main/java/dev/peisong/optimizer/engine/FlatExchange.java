package dev.peisong.optimizer.engine;

/** Exchanges between tours of the textbook problem. */
final class FlatExchange extends Exchange {

    private final FlatPricing pricing;
    private final FlatTravel travel;

    FlatExchange(Plan plan, FlatPricing pricing, Dice dice) {
        super(plan, dice);
        this.pricing = pricing;
        travel = pricing.travel;
    }

    @Override
    void tails(double temperature) {
        if (!pick()) {
            return;
        }
        int c = a.task[i];
        int afterC = a.task[i + 1];
        int k = b.task[j];
        int beforeK = b.task[j - 1];
        long delta =
                (long) travel.between(c, k)
                        + travel.between(beforeK, afterC)
                        - a.leg[i]
                        - b.leg[j - 1];
        if (j == 1 && i == a.size) {
            delta -= pricing.rules.fixed();
        }
        if (delta >= HOPELESS * temperature && a.overload + b.overload == 0) {
            return;
        }
        if (pricing.rules.timed()
                && (a.out[i] + travel.between(c, k) > b.latest[j]
                        || b.out[j - 1] + travel.between(beforeK, afterC) > a.latest[i + 1])) {
            return;
        }
        int headA = load(a, 1, i);
        int headB = load(b, 1, j - 1);
        int loadA = headA + b.load - headB;
        int loadB = headB + a.load - headA;
        if (accepts(delta, loadA, loadB, temperature)) {
            applyTails();
        }
    }

    @Override
    void segments(double temperature) {
        if (!pick()) {
            return;
        }
        int x = dice.below(LONGEST_SEGMENT + 1);
        int y = 1 + dice.below(LONGEST_SEGMENT);
        if (x > a.size - i || y > b.size - j + 1) {
            return;
        }
        long delta = detourOfSegments(x, y);
        if (delta >= HOPELESS * temperature && a.overload + b.overload == 0) {
            return;
        }
        int moved = load(b, j, j + y - 1) - load(a, i + 1, i + x);
        if (accepts(delta, a.load + moved, b.load - moved, temperature)
                && fits(a, i, b, j, y, i + x + 1)
                && fits(b, j - 1, a, i + 1, x, j + y)) {
            applySegments(x, y);
        }
    }

    private long detourOfSegments(int x, int y) {
        int afterA = a.task[i + x + 1];
        int afterB = b.task[j + y];
        int lastB = b.task[j + y - 1];
        int beforeB = b.task[j - 1];
        long delta =
                (long) travel.between(a.task[i], b.task[j])
                        + travel.between(lastB, afterA)
                        - a.leg[i]
                        - b.leg[j - 1]
                        - b.leg[j + y - 1];
        if (x == 0) {
            delta += travel.between(beforeB, afterB);
            return y == b.size ? delta - pricing.rules.fixed() : delta;
        }
        return delta
                - a.leg[i + x]
                + travel.between(beforeB, a.task[i + 1])
                + travel.between(a.task[i + x], afterB);
    }

    private int load(Tour tour, int from, int to) {
        int load = 0;
        for (int at = from; at <= to; at++) {
            load += pricing.change[tour.task[at]];
        }
        return load;
    }

    private boolean accepts(long delta, int loadA, int loadB, double temperature) {
        int overA = Math.max(0, loadA - pricing.rules.capacity());
        int overB = Math.max(0, loadB - pricing.rules.capacity());
        if (overA + overB > 0 && plan.overloadPrice == 0) {
            return false;
        }
        long price =
                plan.priceOf(overA)
                        + plan.priceOf(overB)
                        - plan.priceOf(a.overload)
                        - plan.priceOf(b.overload);
        double worse = delta + price;
        return worse < 0
                || (worse < HOPELESS * temperature
                        && worse < -temperature * StrictMath.log(1 - dice.unit()));
    }

    /** Whether a tour up to an index, a segment of another and the rest of the tour is in time. */
    private boolean fits(Tour head, int upTo, Tour other, int from, int count, int tail) {
        if (!pricing.rules.timed()) {
            return true;
        }
        int moment = head.out[upTo];
        int at = head.task[upTo];
        for (int s = from; s < from + count; s++) {
            int next = other.task[s];
            moment += travel.between(at, next);
            if (moment > pricing.closes[next]) {
                return false;
            }
            moment = Math.max(moment, pricing.opens[next]) + pricing.service[next];
            at = next;
        }
        return moment + travel.between(at, head.task[tail]) <= head.latest[tail];
    }
}
