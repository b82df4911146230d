package dev.peisong.optimizer.engine;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread's search: ruins and recreates its part of the plan again and again, with exchanges in
 * between. A worse plan is accepted by simulated annealing. Load above the capacity may be allowed
 * at a price that is steered so that about half of the plans are without (as in Vidal et al., "A
 * hybrid genetic algorithm with adaptive diversity management", 2013).
 */
final class Worker {

    private static final int LOOK_EVERY = 16;
    private static final int STEER_EVERY = 2_000;
    private static final int SAMPLE_EVERY = 8;
    private static final double FEASIBLE_SHARE = 0.5;
    private static final int MOST_EXCHANGES = 40;

    final Plan plan;
    final Dice dice;
    final Ruin ruin;
    final Recreate recreate;
    private final @Nullable Exchange exchange;
    private final BooleanSupplier stopped;
    private final double softLoadPrice;
    private long iterations;
    private long samples;
    private long feasible;
    private boolean found;

    /** What a vehicle costs besides while the plan is hot, in temperatures. */
    double routePrice;

    /** Routes of the plans accepted that cost less than {@link #seenUpTo}. */
    final RoutePool seen;

    long seenUpTo;

    /**
     * Prepares a search.
     *
     * @param softLoadPrice where the price of load above the capacity starts; 0 to allow none
     */
    Worker(Model model, Pricing pricing, Dice dice, double softLoadPrice, BooleanSupplier stopped) {
        this.dice = dice;
        this.stopped = stopped;
        this.softLoadPrice = softLoadPrice;
        plan = new Plan(model, pricing);
        ruin = new Ruin(plan, dice);
        recreate = new Recreate(plan, dice);
        exchange = pricing.exchange(plan, dice);
        plan.overloadPrice = softLoadPrice;
        seen = new RoutePool(model);
    }

    /** Inserts what is left out where it costs least, within all limits, until it is stopped. */
    void construct(Part start, BooleanSupplier interrupted) {
        plan.overloadPrice = 0;
        plan.load(start);
        recreate.construct(interrupted);
        plan.commit();
        plan.overloadPrice = softLoadPrice;
    }

    /** Iterations done in all. */
    long iterations() {
        return iterations;
    }

    /** Counts iterations done by others with this worker's plan. */
    void count(long done) {
        iterations += done;
    }

    /** Has no plan until the next run. */
    void forget() {
        found = false;
    }

    /** The best plan of the last run that keeps all limits. */
    Optional<Part> best() {
        return found ? Optional.of(plan.kept()) : Optional.empty();
    }

    /** Searches on from the plan as it is. */
    void anneal(Stretch stretch) {
        plan.recount();
        found = false;
        keepBest();
        long best = found ? plan.cost : Long.MAX_VALUE;
        double temperature = stretch.temperature(0, System.nanoTime());
        long current = plan.cost;
        for (long done = 0; done < stretch.iterations(); done++) {
            if (done % LOOK_EVERY == 0) {
                long now = System.nanoTime();
                if (stopped.getAsBoolean() || now >= stretch.until()) {
                    break;
                }
                temperature = stretch.temperature(done, now);
                plan.heat((long) (routePrice * temperature));
                current = plan.cost;
            }
            if (softLoadPrice > 0) {
                steer();
                current = plan.cost;
            }
            if (exchange != null) {
                exchange(exchange, temperature);
                if (plan.cost != current && plan.trueCost() < best) {
                    best = keepIfBest(best);
                }
                current = plan.cost;
            }
            ruin.apply();
            recreate.apply();
            iterations++;
            if (plan.cost < current + allowance(temperature)) {
                if (plan.trueCost() < seenUpTo) {
                    plan.showTouched(seen);
                }
                plan.commit();
                current = plan.cost;
                if (plan.trueCost() < best) {
                    best = keepIfBest(best);
                }
            } else {
                plan.rollback();
            }
        }
        plan.heat(0);
    }

    /** How much more than now the next plan may cost, at random. */
    double allowance(double temperature) {
        return -temperature * StrictMath.log(1 - dice.unit());
    }

    private long keepIfBest(long best) {
        if (plan.isOverloaded()) {
            return best;
        }
        keepBest();
        return plan.trueCost();
    }

    private void keepBest() {
        if (!plan.isOverloaded()) {
            found = true;
            plan.keep();
        }
    }

    private void exchange(Exchange moves, double temperature) {
        int tries = Math.min(MOST_EXCHANGES, plan.memberCount / Math.max(1, plan.usedCount));
        for (int t = 0; t < tries; t++) {
            moves.tails(temperature);
            moves.segments(temperature);
        }
        if (plan.isTouched()) {
            plan.commit();
        }
    }

    private void steer() {
        if (iterations % SAMPLE_EVERY == 0) {
            samples++;
            feasible += plan.isOverloaded() ? 0 : 1;
        }
        if (iterations % STEER_EVERY == STEER_EVERY - 1) {
            boolean dear = feasible > FEASIBLE_SHARE * samples;
            plan.overloadPrice *= dear ? 0.85 : 1.2;
            plan.recount();
            samples = 0;
            feasible = 0;
        }
    }
}
