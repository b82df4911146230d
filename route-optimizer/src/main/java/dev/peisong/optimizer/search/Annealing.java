package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.solution.Solution;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Ruins and recreates a plan again and again. A worse plan is accepted by simulated annealing,
 * whose temperature falls with the used share of the budget.
 */
public final class Annealing {

    /** First and last temperature, in mean costs of a leg. */
    private static final double HOT = 3;

    private static final double COLD = 0.03;
    private static final int COOL_EVERY = 32;
    private static final long TELL_EVERY_NANOS = 200_000_000;

    private final Instance in;
    private final Clock clock;
    private final SplittableRandom random;
    private final Consumer<Solution> listener;
    private final Plan plan;
    private final Recreate recreate;
    private int[][] best;
    private long bestCost;
    private boolean told;
    private long lastTold;

    /** Prepares one solve; the clock is running. */
    public Annealing(Problem problem, Clock clock, long seed, Consumer<Solution> listener) {
        in = new Instance(problem);
        this.clock = clock;
        this.listener = listener;
        random = new SplittableRandom(seed);
        plan = new Plan(in);
        recreate = new Recreate(plan, random);
        best = plan.sequences();
        bestCost = plan.cost();
    }

    /** The best plan found until the clock expires. */
    public Solution solve() {
        boolean constructed = recreate.construct(clock);
        plan.commit();
        keepBest();
        tell();
        if (in.jobs > 0 && in.vehicles > 0) {
            anneal();
        }
        plan.load(best);
        if (constructed) {
            recreate.construct(Clock.unlimited());
        }
        if (plan.cost() < bestCost) {
            keepBest();
        }
        var solution = new Report(in, best, clock.iterations()).solution();
        if (!told) {
            listener.accept(solution);
        }
        return solution;
    }

    private void anneal() {
        var ruin = new Ruin(plan, new Neighbours(in), random);
        double hot = HOT * meanLeg();
        double temperature = hot;
        long current = plan.cost();
        while (!clock.expired()) {
            if (clock.iterations() % COOL_EVERY == 0) {
                temperature = hot * StrictMath.pow(COLD / HOT, clock.progress());
            }
            boolean scarce = plan.absentCount > 0;
            ruin.apply();
            recreate.apply(scarce);
            if (plan.cost() < current - temperature * StrictMath.log(1 - random.nextDouble())) {
                plan.commit();
                current = plan.cost();
                if (current < bestCost) {
                    keepBest();
                    tellNowAndThen();
                }
            } else {
                plan.rollback();
            }
            clock.iterated();
        }
    }

    private double meanLeg() {
        long penalties = 0;
        for (int a = 0; a < plan.absentCount; a++) {
            penalties += in.penalty[plan.absent[a]];
        }
        int legs = in.jobs - plan.absentCount;
        for (int v = 0; v < in.vehicles; v++) {
            if (plan.tours[v].size > 0) {
                legs++;
                penalties += in.fleet.fixed[v];
            }
        }
        return legs == 0 ? 1 : Math.max(1, (double) (plan.cost() - penalties) / legs);
    }

    private void keepBest() {
        best = plan.sequences();
        bestCost = plan.cost();
        told = false;
    }

    private void tellNowAndThen() {
        if (clock.elapsed() - lastTold >= TELL_EVERY_NANOS) {
            tell();
        }
    }

    private void tell() {
        told = true;
        listener.accept(new Report(in, best, clock.iterations()).solution());
        lastTold = clock.elapsed();
    }
}
