package dev.peisong.optimizer.engine;

/**
 * Random small changes between two tours of the textbook problem, priced in O(1): tails change
 * places (2-opt*, Potvin and Rousseau 1995), or short segments do (cross exchange, Taillard et al.
 * 1997). Each makes a stop follow one of its neighbours. They are what string removals are slow to
 * find on long tours.
 */
final class Exchange {

    private static final int NEIGHBOURS = 30;
    private static final int LONGEST_SEGMENT = 3;

    /** So many temperatures worse, a change is accepted once in a million times. */
    private static final double HOPELESS = 14;

    private final Plan plan;
    private final Model model;
    private final FlatPricing pricing;
    private final FlatTravel travel;
    private final Dice dice;
    private int[] scratch = new int[64];

    private Tour a;
    private Tour b;
    private int i;
    private int j;

    Exchange(Plan plan, FlatPricing pricing, Dice dice) {
        this.plan = plan;
        this.pricing = pricing;
        this.dice = dice;
        model = plan.model;
        travel = pricing.travel;
        a = plan.tours[0];
        b = a;
    }

    /** Tries one exchange of tails, accepted as simulated annealing does. */
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

    private void applyTails() {
        int tailA = a.size - i;
        int tailB = b.size - j + 1;
        a = plan.touch(a.vehicle);
        b = plan.touch(b.vehicle);
        hold(a, i + 1, tailA);
        a.reserve(i + tailB);
        b.reserve(j - 1 + tailA);
        System.arraycopy(b.task, j, a.task, i + 1, tailB);
        System.arraycopy(scratch, 0, b.task, j, tailA);
        a.size = i + tailB;
        b.size = j - 1 + tailA;
        renew();
    }

    /** Tries one exchange of segments of up to three tasks, accepted likewise. */
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

    private void applySegments(int x, int y) {
        a = plan.touch(a.vehicle);
        b = plan.touch(b.vehicle);
        hold(a, i + 1, x);
        a.reserve(a.size + LONGEST_SEGMENT);
        b.reserve(b.size + LONGEST_SEGMENT);
        System.arraycopy(a.task, i + x + 1, a.task, i + y + 1, a.size - i - x);
        System.arraycopy(b.task, j, a.task, i + 1, y);
        System.arraycopy(b.task, j + y, b.task, j + x, b.size - j - y + 1);
        System.arraycopy(scratch, 0, b.task, j, x);
        a.size += y - x;
        b.size += x - y;
        renew();
    }

    /** Finds a stop of one tour and a neighbour of it on another. */
    private boolean pick() {
        int c = model.first()[plan.members[dice.below(plan.memberCount)]];
        var near = model.near()[c];
        if (near.length < 2) {
            return false;
        }
        int k = near[1 + dice.below(Math.min(NEIGHBOURS, near.length - 1))];
        int one = plan.vehicleOf[model.requestOf()[c]];
        int other = plan.vehicleOf[model.requestOf()[k]];
        if (one < 0 || other < 0 || one == other) {
            return false;
        }
        a = plan.tours[one];
        b = plan.tours[other];
        i = a.indexOf(c);
        j = b.indexOf(k);
        return true;
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

    private void hold(Tour tour, int from, int count) {
        if (scratch.length < count) {
            scratch = new int[2 * count];
        }
        System.arraycopy(tour.task, from, scratch, 0, count);
    }

    private void renew() {
        renew(a);
        renew(b);
    }

    private void renew(Tour tour) {
        for (int at = 1; at <= tour.size; at++) {
            plan.vehicleOf[model.requestOf()[tour.task[at]]] = tour.vehicle;
        }
        pricing.renew(tour);
        plan.changed(tour);
    }
}
