package dev.peisong.optimizer.engine;

/**
 * Serves a request that finds no room by leaving out one or two others of a tour that have asked
 * for room less often in all (guided ejection search: Nagata and Kobayashi, "Guided ejection search
 * for the pickup and delivery problem with time windows", EvoCOP 2010). For vehicles that are all
 * alike, and requests that depend on no others.
 */
final class Ejection {

    /** So many tours with something left out are tried for a request. */
    private static final int MOST_TRIALS = 2_000;

    private static final int NONE = -1;

    private final Plan plan;
    private final Model model;
    private final Dice dice;
    private final Tour trial;
    private final Placement found = new Placement();

    /** Requests of a tour, those that have asked least often first. */
    private int[] aboard = new int[16];

    private int trials;
    private long least;
    private int vehicle;
    private int one;
    private int other;
    private int after;
    private int thenAfter;

    Ejection(Plan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        model = plan.model;
        trial = plan.pricing.tour(0);
    }

    /**
     * Seeks room for one of those left out, and counts that it has asked.
     *
     * @param asked how often each request has asked for room
     * @return whether the plan was changed
     */
    boolean apply(long[] asked) {
        int at = dice.below(plan.absentCount);
        int request = plan.absent[at];
        least = ++asked[request];
        vehicle = NONE;
        trials = 0;
        int start = dice.below(Math.max(1, plan.usedCount));
        for (int u = 0; u < plan.usedCount && trials < MOST_TRIALS; u++) {
            search(plan.tours[plan.used[(start + u) % plan.usedCount]], request, asked);
        }
        if (vehicle == NONE) {
            return false;
        }
        plan.absent[at] = plan.absent[--plan.absentCount];
        exchange(request);
        return true;
    }

    private void search(Tour tour, int request, long[] asked) {
        int count = list(tour, asked);
        for (int i = 0; i < count && asked[aboard[i]] < least; i++) {
            if (fits(tour, request, aboard[i], NONE)) {
                note(tour, asked[aboard[i]], aboard[i], NONE);
            }
            for (int j = 0; j < i && asked[aboard[i]] + asked[aboard[j]] < least; j++) {
                if (fits(tour, request, aboard[i], aboard[j])) {
                    note(tour, asked[aboard[i]] + asked[aboard[j]], aboard[i], aboard[j]);
                }
            }
        }
    }

    private int list(Tour tour, long[] asked) {
        if (aboard.length < tour.size) {
            aboard = new int[2 * tour.size];
        }
        int count = 0;
        for (int i = 1; i <= tour.size; i++) {
            int request = model.requestOf()[tour.task[i]];
            if (model.first()[request] == tour.task[i]) {
                int at = count++;
                while (at > 0 && asked[aboard[at - 1]] > asked[request]) {
                    aboard[at] = aboard[at - 1];
                    at--;
                }
                aboard[at] = request;
            }
        }
        return count;
    }

    private boolean fits(Tour tour, int request, int without, int andWithout) {
        trials++;
        copy(tour, trial, without, andWithout);
        if (!plan.pricing.renew(trial) || trial.load + model.load()[request] > model.capacity()) {
            return false;
        }
        plan.pricing.place(trial, request, found);
        return found.cost != Placement.NONE;
    }

    private void copy(Tour tour, Tour into, int without, int andWithout) {
        into.reserve(tour.size);
        int kept = 0;
        for (int i = 1; i <= tour.size; i++) {
            int task = tour.task[i];
            int request = model.requestOf()[task];
            if (request != without && request != andWithout) {
                into.task[++kept] = task;
            }
        }
        into.size = kept;
    }

    private void note(Tour tour, long sum, int without, int andWithout) {
        least = sum;
        vehicle = tour.vehicle;
        one = without;
        other = andWithout;
        after = found.after;
        thenAfter = found.thenAfter;
    }

    private void exchange(int request) {
        var tour = plan.touch(vehicle);
        copy(tour, tour, one, other);
        plan.leaveOut(one);
        if (other != NONE) {
            plan.leaveOut(other);
        }
        plan.pricing.renew(tour);
        plan.cost -= model.penalty()[request];
        plan.vehicleOf[request] = vehicle;
        plan.pricing.insert(tour, request, after, thenAfter);
        plan.changed(tour);
    }
}
