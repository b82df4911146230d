package dev.peisong.optimizer.engine;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Looks for plans with fewer vehicles: takes one away and serves its requests elsewhere. Those that
 * find no room push others out ({@link Ejection}); in between ruins change the plan at random, and
 * are accepted when what is left out has asked for room less often so far. Counting how often is
 * both the "sum of absences" (Christiaens and Vanden Berghe 2020, section 5.4) and the penalties of
 * guided ejection search.
 */
final class FleetReduction {

    private static final int LOOK_EVERY = 16;
    private static final int EJECT_EVERY = 50;

    /** One vehicle less is given up on after this share of a run, */
    private static final double PATIENT = 0.5;

    /** or after so many times the share that the last one took, if that is more. */
    private static final double HOPELESS = 4;

    private final Worker worker;
    private final Plan plan;
    private final Model model;
    private final BooleanSupplier stopped;
    private final Ejection ejection;
    private long done;
    private double givesUp;

    /** How often each request has asked for room. */
    private final long[] asked;

    FleetReduction(Worker worker, Model model, BooleanSupplier stopped) {
        this.worker = worker;
        this.model = model;
        this.stopped = stopped;
        plan = worker.plan;
        ejection = new Ejection(plan, worker.dice);
        asked = new long[model.requests()];
        Arrays.fill(asked, 1);
    }

    /**
     * The plan of fewest vehicles found, of those that serve all; starts from the plan as it is.
     */
    Part run(Stretch stretch) {
        double overloadPrice = plan.overloadPrice;
        plan.overloadPrice = 0;
        plan.recount();
        var best = plan.part();
        while (plan.absentCount == 0 && plan.usedCount > model.leastVehicles()) {
            givesUp = Math.max(PATIENT, HOPELESS * stretch.share(done, System.nanoTime()));
            worker.recreate.mostVehicles = plan.usedCount - 1;
            clearEasiest();
            serveAll(stretch);
            if (plan.absentCount == 0) {
                best = plan.part();
            }
        }
        worker.count(done);
        worker.recreate.mostVehicles = Integer.MAX_VALUE;
        plan.overloadPrice = overloadPrice;
        return best;
    }

    /**
     * Serves what is left out with no more than so many vehicles, as far as a run allows.
     *
     * @return how many steps it took
     */
    long serve(int vehicles, Stretch stretch) {
        givesUp = 1;
        worker.recreate.mostVehicles = vehicles;
        worker.recreate.apply();
        plan.commit();
        serveAll(stretch);
        worker.recreate.mostVehicles = Integer.MAX_VALUE;
        worker.count(done);
        return done;
    }

    /** Empties the vehicle whose requests have asked for room least often. */
    private void clearEasiest() {
        int easiest = -1;
        double least = Double.MAX_VALUE;
        for (int u = 0; u < plan.usedCount; u++) {
            var tour = plan.tours[plan.used[u]];
            double sum = worker.dice.unit();
            for (int i = 1; i <= tour.size; i++) {
                sum += asked[model.requestOf()[tour.task[i]]];
            }
            if (sum < least && model.locked()[tour.vehicle].length == 0) {
                least = sum;
                easiest = tour.vehicle;
            }
        }
        if (easiest >= 0) {
            worker.ruin.clear(easiest);
            plan.commit();
        }
    }

    private void serveAll(Stretch stretch) {
        double temperature = stretch.hot();
        while (plan.absentCount > 0 && done < stretch.iterations()) {
            if (done % LOOK_EVERY == 0) {
                long now = System.nanoTime();
                if (stopped.getAsBoolean()
                        || now >= stretch.until()
                        || stretch.share(done, now) > givesUp) {
                    return;
                }
                temperature = stretch.temperature(done, now);
            }
            if (done % EJECT_EVERY == 0 && ejection.apply(asked)) {
                plan.commit();
            }
            step(worker.allowance(temperature));
            done++;
        }
    }

    private void step(double allowance) {
        long sum = askedByAbsent();
        int count = plan.absentCount;
        double most = plan.cost + allowance;
        worker.ruin.apply();
        worker.recreate.apply();
        long newSum = askedByAbsent();
        boolean easier = newSum < sum || (newSum == sum && plan.cost < most);
        if (plan.absentCount <= count && easier) {
            plan.commit();
        } else {
            plan.rollback();
        }
    }

    private long askedByAbsent() {
        long sum = 0;
        for (int a = 0; a < plan.absentCount; a++) {
            sum += asked[plan.absent[a]];
        }
        return sum;
    }
}
