package dev.peisong.optimizer.engine;

/**
 * Takes strings of adjacent tasks out of tours that lie close together (Christiaens and Vanden
 * Berghe, "Slack Induction by String Removals", Transportation Science 54(2), 2020, section 5.2).
 * The other end of a pair goes with it.
 */
final class Ruin {

    private static final double MEAN_REMOVED = 15;
    private static final double MEAN_REMOVED_OF_FEW = 10;
    private static final int FEW = 250;
    private static final double LONGEST_STRING = 20;
    private static final double SPLIT = 0.5;
    private static final double KEEP_GROWING = 0.01;
    private static final double AROUND_ABSENT = 0.5;

    private final Plan plan;
    private final Model model;
    private final Dice dice;
    private final boolean[] leaving;
    private final double meanRemoved;

    Ruin(Plan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        model = plan.model;
        leaving = new boolean[model.tasks()];
        meanRemoved = model.requests() <= FEW ? MEAN_REMOVED_OF_FEW : MEAN_REMOVED;
    }

    void apply() {
        int served = plan.memberCount - plan.absentCount;
        double mean = plan.usedCount == 0 ? 1 : Math.max(1, (double) served / plan.usedCount);
        double longest = Math.min(LONGEST_STRING, mean);
        int strings = (int) (1 + dice.unit() * Math.max(0, 4 * meanRemoved / (1 + longest) - 1));
        for (int task : model.near()[seed()]) {
            int vehicle = plan.vehicleOf[model.requestOf()[task]];
            if (vehicle >= 0 && !plan.touched(vehicle) && removeString(vehicle, task, longest)) {
                if (--strings == 0) {
                    return;
                }
            }
        }
    }

    private int seed() {
        boolean absent = plan.absentCount > 0 && dice.happens(AROUND_ABSENT);
        int request =
                absent
                        ? plan.absent[dice.below(plan.absentCount)]
                        : plan.members[dice.below(plan.memberCount)];
        boolean second = model.isPair(request) && dice.happens(0.5);
        return second ? model.second()[request] : model.first()[request];
    }

    private boolean removeString(int vehicle, int task, double longest) {
        var now = plan.tours[vehicle];
        int head = model.locked()[vehicle].length;
        int at = now.indexOf(task);
        if (at <= head) {
            return false;
        }
        int movable = now.size - head;
        int length = (int) (1 + dice.unit() * Math.min(longest, movable));
        length = Math.min(length, movable);
        int kept = length > 1 && length < movable && dice.happens(SPLIT) ? 1 : 0;
        while (kept > 0 && length + kept < movable && dice.happens(KEEP_GROWING)) {
            kept++;
        }
        int span = length + kept;
        int lowest = Math.max(head + 1, at - span + 1);
        int highest = Math.min(at, now.size - span + 1);
        int from = lowest + dice.below(highest - lowest + 1);
        int before = kept == 0 ? length : 1 + dice.below(length - 1);
        var tour = plan.touch(vehicle);
        mark(tour, from, before);
        mark(tour, from + before + kept, length - before);
        compact(tour);
        return true;
    }

    /** Takes all of a vehicle's tasks but the locked ones off it. */
    void clear(int vehicle) {
        int head = model.locked()[vehicle].length;
        var tour = plan.touch(vehicle);
        mark(tour, head + 1, tour.size - head);
        compact(tour);
    }

    private void mark(Tour tour, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int request = model.requestOf()[tour.task[i]];
            if (isLocked(request, tour)) {
                continue;
            }
            mark(request);
            for (int tied : model.together()[request]) {
                if (plan.vehicleOf[tied] == tour.vehicle && !isLocked(tied, tour)) {
                    mark(tied);
                }
            }
        }
    }

    private void mark(int request) {
        leaving[model.first()[request]] = true;
        if (model.isPair(request)) {
            leaving[model.second()[request]] = true;
        }
    }

    private boolean isLocked(int request, Tour tour) {
        for (int task : model.locked()[tour.vehicle]) {
            if (model.requestOf()[task] == request) {
                return true;
            }
        }
        return false;
    }

    /** Where a detour is the quicker way, the rest may be late without what was removed. */
    private void leaveAll(Tour tour) {
        int head = model.locked()[tour.vehicle].length;
        for (int i = head + 1; i <= tour.size; i++) {
            int request = model.requestOf()[tour.task[i]];
            if (plan.vehicleOf[request] >= 0 && !isLocked(request, tour)) {
                plan.leaveOut(request);
            }
        }
        tour.size = head;
        plan.pricing.renew(tour);
    }

    private void compact(Tour tour) {
        int kept = 0;
        for (int i = 1; i <= tour.size; i++) {
            int task = tour.task[i];
            if (!leaving[task]) {
                tour.task[++kept] = task;
            } else {
                leaving[task] = false;
                int request = model.requestOf()[task];
                if (model.first()[request] == task) {
                    plan.leaveOut(request);
                }
            }
        }
        tour.size = kept;
        if (!plan.pricing.renew(tour)) {
            leaveAll(tour);
        }
        plan.changed(tour);
    }
}
