package dev.peisong.optimizer.search;

import java.util.SplittableRandom;

/**
 * Takes strings of adjacent jobs out of tours that lie close together (Christiaens and Vanden
 * Berghe, "Slack Induction by String Removals", Transportation Science 54(2), 2020, section 5.2).
 */
final class Ruin {

    private static final double MEAN_REMOVED = 15;
    private static final double LONGEST_STRING = 20;
    private static final double SPLIT = 0.5;
    private static final double KEEP_GROWING = 0.01;
    private static final double AROUND_ABSENT = 0.5;

    private final Plan plan;
    private final Neighbours neighbours;
    private final SplittableRandom random;

    Ruin(Plan plan, Neighbours neighbours, SplittableRandom random) {
        this.plan = plan;
        this.neighbours = neighbours;
        this.random = random;
    }

    void apply() {
        double longest = Math.min(LONGEST_STRING, meanSize());
        double most = 4 * MEAN_REMOVED / (1 + longest) - 1;
        int strings = (int) random.nextDouble(1, Math.max(1, most) + 1);
        for (int job : neighbours.of(seed())) {
            int vehicle = plan.vehicleOf[job];
            if (vehicle >= 0 && !plan.touched(vehicle)) {
                removeString(plan.tours[vehicle], job, longest);
                if (--strings == 0) {
                    return;
                }
            }
        }
    }

    private int seed() {
        if (plan.absentCount > 0 && random.nextDouble() < AROUND_ABSENT) {
            return plan.absent[random.nextInt(plan.absentCount)];
        }
        return random.nextInt(plan.in.jobs);
    }

    private double meanSize() {
        int used = 0;
        for (var tour : plan.tours) {
            used += tour.size > 0 ? 1 : 0;
        }
        return used == 0 ? 1 : (double) (plan.in.jobs - plan.absentCount) / used;
    }

    private void removeString(Tour tour, int job, double longest) {
        int first = tour.lockedCount() + 1;
        int movable = tour.size - first + 1;
        int at = position(tour, job);
        if (at < first) {
            return;
        }
        int length = (int) random.nextDouble(1, Math.min(movable, longest) + 1);
        int kept = length > 1 && random.nextDouble() < SPLIT ? keptWithin(length, movable) : 0;
        int span = length + kept;
        int lowest = Math.max(first, at - span + 1);
        int highest = Math.min(at, tour.size - span + 1);
        int from = lowest + random.nextInt(highest - lowest + 1);
        int before = kept == 0 ? length : 1 + random.nextInt(length - 1);
        plan.remove(tour.vehicle, from, before, from + before + kept, length - before);
    }

    private int keptWithin(int length, int movable) {
        int kept = 1;
        while (length + kept < movable && random.nextDouble() < KEEP_GROWING) {
            kept++;
        }
        return length + kept <= movable ? kept : 0;
    }

    private static int position(Tour tour, int job) {
        for (int i = 1; i <= tour.size; i++) {
            if (tour.jobs[i] == job) {
                return i;
            }
        }
        throw new IllegalStateException("job " + job + " is not on its tour");
    }
}
