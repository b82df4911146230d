package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.drive.Drive;
import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.drive.RouteEvaluator;

/** Prices any problem by driving each route exactly; see {@link Drive}. */
final class DrivePricing implements Pricing {

    private final Model model;
    private final Drive drive;
    private int loaded;
    private int[] tasks = new int[16];

    DrivePricing(FlatProblem flat, Model model) {
        this.model = model;
        drive = new Drive(flat);
    }

    @Override
    public boolean renew(Tour tour) {
        long cost = load(tour);
        loaded = 0;
        tour.cost = cost;
        return cost != RouteEvaluator.INFEASIBLE;
    }

    private long load(Tour tour) {
        if (tasks.length < tour.size) {
            tasks = new int[2 * tour.size];
        }
        System.arraycopy(tour.task, 1, tasks, 0, tour.size);
        loaded = tour.version;
        return drive.load(tour.vehicle, tasks, tour.size);
    }

    @Override
    public void insert(Tour tour, int request, int after, int thenAfter) {
        if (model.isPair(request)) {
            tour.open(thenAfter);
            tour.task[thenAfter + 1] = model.second()[request];
        }
        tour.open(after);
        tour.task[after + 1] = model.first()[request];
        if (!renew(tour)) {
            throw new IllegalStateException("a place that was priced is not feasible");
        }
    }

    @Override
    public boolean placeAfterInsertion(Tour tour, int request, Placement found) {
        return false;
    }

    @Override
    public void place(Tour tour, int request, Placement found) {
        if (loaded != tour.version) {
            load(tour);
        }
        found.clear();
        int first = model.first()[request];
        for (int i = model.locked()[tour.vehicle].length; i <= tour.size; i++) {
            if (model.isPair(request)) {
                placePair(tour, request, i, found);
            } else {
                note(tour, drive.costWith(i, first, limit(tour, found)), i, i, found);
            }
        }
    }

    private void placePair(Tour tour, int request, int i, Placement found) {
        int first = model.first()[request];
        int second = model.second()[request];
        for (int j = i; j <= tour.size; j++) {
            long cost = drive.costWithPair(i, first, j, second, limit(tour, found));
            note(tour, cost, i, j, found);
        }
    }

    /** Cost of the tour from which on a place is of no interest. */
    private static long limit(Tour tour, Placement found) {
        return found.secondCost == Placement.NONE
                ? RouteEvaluator.INFEASIBLE
                : tour.cost + found.secondCost;
    }

    private static void note(Tour tour, long cost, int i, int j, Placement found) {
        if (cost != RouteEvaluator.INFEASIBLE) {
            found.note(cost - tour.cost, i, j);
        }
    }
}
