package dev.peisong.optimizer.engine;

import java.util.function.BooleanSupplier;

/**
 * Looks for plans with fewer vehicles: takes one away and inserts its requests elsewhere, by ruins
 * that are accepted when what stays left out has been left out less often so far ("sum of
 * absences", Christiaens and Vanden Berghe 2020, section 5.4).
 */
final class FleetReduction {

    private static final int LOOK_EVERY = 16;

    private final Worker worker;
    private final Plan plan;
    private final Model model;
    private final BooleanSupplier stopped;
    private final long[] absences;

    FleetReduction(Worker worker, Model model, BooleanSupplier stopped) {
        this.worker = worker;
        this.model = model;
        this.stopped = stopped;
        plan = worker.plan;
        absences = new long[model.requests()];
    }

    /**
     * The plan of fewest vehicles found, of those that serve all; starts from the plan as it is.
     */
    Part run(Stretch stretch) {
        double overloadPrice = plan.overloadPrice;
        plan.overloadPrice = 0;
        plan.recount();
        worker.recreate.opensTours = false;
        var best = plan.part();
        long done = 0;
        while (plan.absentCount == 0 && plan.usedCount > model.leastVehicles()) {
            ruinCheapest();
            done = insertAll(stretch, done);
            if (plan.absentCount == 0) {
                best = plan.part();
            }
        }
        worker.count(done);
        worker.recreate.opensTours = true;
        plan.overloadPrice = overloadPrice;
        return best;
    }

    /** Empties the vehicle whose requests were left out least so far. */
    private void ruinCheapest() {
        int cheapest = -1;
        double least = Double.MAX_VALUE;
        for (int u = 0; u < plan.usedCount; u++) {
            var tour = plan.tours[plan.used[u]];
            double sum = worker.dice.unit();
            for (int i = 1; i <= tour.size; i++) {
                sum += absences[model.requestOf()[tour.task[i]]] + 1e-3;
            }
            if (sum < least && model.locked()[tour.vehicle].length == 0) {
                least = sum;
                cheapest = tour.vehicle;
            }
        }
        if (cheapest >= 0) {
            worker.ruin.clear(cheapest);
            plan.commit();
        }
    }

    private long insertAll(Stretch stretch, long begun) {
        long done = begun;
        double temperature = stretch.hot();
        long sum = absences();
        int count = plan.absentCount;
        long cost = plan.cost;
        while (count > 0 && done < stretch.iterations()) {
            if (done % LOOK_EVERY == 0) {
                long now = System.nanoTime();
                if (stopped.getAsBoolean() || now >= stretch.until()) {
                    return done;
                }
                temperature = stretch.temperature(done, now);
            }
            worker.ruin.apply();
            worker.recreate.apply();
            done++;
            long newSum = absences();
            boolean alike = plan.absentCount == count;
            boolean better = plan.absentCount < count || (alike && newSum < sum);
            boolean accepted =
                    better || (alike && plan.cost < cost + worker.allowance(temperature));
            for (int a = 0; a < plan.absentCount; a++) {
                absences[plan.absent[a]]++;
            }
            if (accepted) {
                plan.commit();
                count = plan.absentCount;
                cost = plan.cost;
                sum = absences();
            } else {
                plan.rollback();
                sum = absences();
            }
        }
        return done;
    }

    private long absences() {
        long sum = 0;
        for (int a = 0; a < plan.absentCount; a++) {
            sum += absences[plan.absent[a]];
        }
        return sum;
    }
}
