package dev.peisong.optimizer.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Inserts absent jobs one by one where each costs least, overlooking a place now and then ("greedy
 * insertion with blinks" of SISR). Each insertion may open a tour; one empty vehicle stands for all
 * of its class.
 */
final class Recreate {

    private static final double BLINK = 0.03;

    private final Plan plan;
    private final Instance in;
    private final SplittableRandom random;
    private final InsertionOrder order;
    private final PlacementCache cache;
    private final Clock unlimited = Clock.unlimited();
    private final Placement found = new Placement();
    private final int[] candidates;
    private final boolean[] classSeen;
    private int candidateCount;

    Recreate(Plan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        in = plan.in;
        order = new InsertionOrder(in, random);
        cache = new PlacementCache(in);
        candidates = new int[in.vehicles];
        classSeen = new boolean[in.fleet.classes];
    }

    /** Inserts what it can, in a random order with blinks. */
    void apply(boolean scarce) {
        order.shuffle(plan.absent, plan.absentCount, scarce);
        insertAll(BLINK, unlimited);
    }

    /**
     * Inserts what it can, each job at its best place.
     *
     * @return false if interrupted, with jobs left that were not tried
     */
    boolean construct(Clock clock) {
        order.forConstruction(plan.absent, plan.absentCount);
        return insertAll(0, clock);
    }

    private boolean insertAll(double blink, Clock clock) {
        listCandidates();
        int left = 0;
        int count = plan.absentCount;
        for (int a = 0; a < count; a++) {
            int job = plan.absent[a];
            if (clock.interrupted() || !insert(job, blink)) {
                plan.absent[left++] = job;
            }
        }
        plan.absentCount = left;
        return !clock.interrupted();
    }

    private boolean insert(int job, double blink) {
        long best = in.penalty[job];
        int vehicle = -1;
        int after = -1;
        for (int c = 0; c < candidateCount; c++) {
            int v = candidates[c];
            var tour = plan.tours[v];
            if (!in.compatible(v, job) || !tour.hasRoom(job)) {
                continue;
            }
            cache.find(tour, job, found);
            if (found.cost < best && !blinks(blink)) {
                best = found.cost;
                vehicle = v;
                after = found.after;
            } else if (found.secondCost < best && !blinks(blink)) {
                best = found.secondCost;
                vehicle = v;
                after = found.secondAfter;
            }
        }
        if (vehicle < 0) {
            return false;
        }
        boolean opened = plan.tours[vehicle].size == 0;
        plan.insert(job, vehicle, after);
        if (opened) {
            listCandidates();
        }
        return true;
    }

    private boolean blinks(double probability) {
        return probability > 0 && random.nextDouble() < probability;
    }

    /** All vehicles in use, and the first empty one of each class. */
    private void listCandidates() {
        candidateCount = 0;
        Arrays.fill(classSeen, false);
        for (int v = 0; v < in.vehicles; v++) {
            if (plan.tours[v].size > 0) {
                candidates[candidateCount++] = v;
            } else if (!classSeen[in.fleet.classOf[v]]) {
                classSeen[in.fleet.classOf[v]] = true;
                candidates[candidateCount++] = v;
            }
        }
    }
}
