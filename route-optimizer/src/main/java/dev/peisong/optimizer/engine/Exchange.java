package dev.peisong.optimizer.engine;

/**
 * Random small changes between two tours, priced in O(1): tails change places (2-opt*, Potvin and
 * Rousseau 1995), or short segments do (cross exchange, Taillard et al. 1997). Each makes a stop
 * follow one of its neighbours. They are what string removals are slow to find on long tours.
 */
abstract class Exchange {

    static final int LONGEST_SEGMENT = 3;

    /** So many temperatures worse, a change is accepted once in a million times. */
    static final double HOPELESS = 14;

    private static final int NEIGHBOURS = 30;

    final Plan plan;
    final Model model;
    final Dice dice;

    /** The stop {@link #i} of one tour is to be followed by the stop {@link #j} of another. */
    Tour a;

    Tour b;
    int i;
    int j;

    private int[] scratch = new int[64];

    Exchange(Plan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        model = plan.model;
        a = new Tour(0);
        b = a;
    }

    /** Tries one exchange of tails, accepted as simulated annealing does. */
    abstract void tails(double temperature);

    /** Tries one exchange of segments of up to three tasks, accepted likewise. */
    abstract void segments(double temperature);

    /** Finds a stop of one tour and a neighbour of it on another. */
    boolean pick() {
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

    /** Changes the tails: of one behind {@link #i}, of the other from {@link #j} on. */
    void applyTails() {
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

    /** Changes so many tasks behind {@link #i} and so many from {@link #j} on. */
    void applySegments(int x, int y) {
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
        if (!plan.pricing.renew(tour)) {
            throw new IllegalStateException("an exchange that was priced is not feasible");
        }
        plan.changed(tour);
    }
}
