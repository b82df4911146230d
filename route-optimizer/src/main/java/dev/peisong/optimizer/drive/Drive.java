package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * The exact simulation of one vehicle's sequence of tasks: whether it can be driven, and at what
 * least cost. Deterministic.
 *
 * <p>The vehicle leaves at the moment of its shift that makes the whole cheapest, and does
 * everything else as soon as it may: it waits only for hard windows. Reloads follow {@link
 * ReloadConstraint}, rests {@link BreakConstraint}, travel over the day {@link
 * dev.peisong.optimizer.problem.TravelProfile}. All departures are followed at once as lines over
 * time, in the manner of the piecewise linear functions of Hashimoto, Yagiura and Ibaraki (2008).
 *
 * <p>A route is loaded once; what it would cost with tasks put in or taken out is then found from
 * the state before the first change on. Only what the problem uses is computed, and nothing is
 * allocated once the arrays have grown. Not for several threads.
 */
public final class Drive implements RouteEvaluator {

    /** So few pieces are followed sooner than bounded. */
    private static final int FEW = 3;

    private final FlatProblem in;
    private final Simulation simulation;
    private final OrderRules rules;
    private final Outlook outlook;
    private final Sequence route;
    private final Sequence candidate;
    private State here;
    private State there;
    private long cost;
    private long atMost;

    /** Simulates routes of this problem. */
    public Drive(FlatProblem in) {
        this.in = in;
        simulation = new Simulation(in);
        rules = new OrderRules(in);
        outlook = new Outlook(in);
        route = new Sequence(in.tasks());
        candidate = new Sequence(in.tasks());
        here = new State(in.dimensions);
        there = new State(in.dimensions);
    }

    @Override
    public long cost(int vehicle, int[] tasks, int count) {
        return load(vehicle, tasks, count);
    }

    /** Simulates a sequence from its start and keeps it; its cost, or {@link #INFEASIBLE}. */
    public long load(int vehicle, int[] tasks, int count) {
        route.set(vehicle, tasks, count);
        var driver = in.vehicles[vehicle];
        int last = driver.timed ? driver.shiftEnd : driver.shiftStart;
        cost = simulation.follow(route, driver.shiftStart, last);
        if (!rules.hold(route, simulation.failure)) {
            cost = INFEASIBLE;
        }
        return cost;
    }

    /** Cost of the loaded sequence. */
    public long cost() {
        return cost;
    }

    /** Number of tasks of the loaded sequence. */
    public int count() {
        return route.count;
    }

    /** Why the sequence priced last is not feasible; meaningless if it is. */
    public Failure failure() {
        return simulation.failure;
    }

    /** Cost of the loaded sequence with one more task, before the one now at this position. */
    public long costWith(int position, int task) {
        return costWith(position, task, INFEASIBLE);
    }

    /**
     * As {@link #costWith(int, int)}, but {@link #INFEASIBLE} if it is more than {@code atMost}:
     * quicker, since departures that cost more already are not followed to the end.
     */
    public long costWith(int position, int task, long atMost) {
        keep(position, atMost);
        candidate.add(task);
        candidate.add(route, position, route.count);
        return resume(position);
    }

    /**
     * Cost of the loaded sequence with two more tasks, each before the one now at its position, the
     * first one first where both are equal.
     *
     * @param secondPosition at least {@code position}
     */
    public long costWithPair(int position, int first, int secondPosition, int second) {
        return costWithPair(position, first, secondPosition, second, INFEASIBLE);
    }

    /** As {@link #costWithPair(int, int, int, int)}, but infeasible if more than {@code atMost}. */
    public long costWithPair(int position, int first, int secondPosition, int second, long atMost) {
        keep(position, atMost);
        candidate.add(first);
        candidate.add(route, position, secondPosition);
        candidate.add(second);
        candidate.add(route, secondPosition, route.count);
        return resume(position);
    }

    /** Cost of the loaded sequence without some tasks, from this position on. */
    public long costWithout(int position, int removed) {
        keep(position, INFEASIBLE);
        candidate.add(route, position + removed, route.count);
        return resume(position);
    }

    /** Cost of the loaded sequence up to a position, and other tasks after that. */
    public long costWithTail(int position, int[] tail, int count) {
        keep(position, INFEASIBLE);
        for (int i = 0; i < count; i++) {
            candidate.add(tail[i]);
        }
        return resume(position);
    }

    private void keep(int position, long mostCost) {
        atMost = mostCost;
        candidate.set(route.vehicle, route.tasks, position);
    }

    private long resume(int position) {
        simulation.step.bound.set(atMost);
        long price = follow(position);
        simulation.step.bound.set(INFEASIBLE);
        if (price > atMost && price < INFEASIBLE) {
            simulation.failure.reset(candidate.count);
            simulation.failure.note(Limit.COST, price - atMost);
            return INFEASIBLE;
        }
        return price;
    }

    private long follow(int position) {
        if (!rules.hold(candidate, simulation.failure)) {
            return INFEASIBLE;
        }
        int from = Math.min(position, simulation.reached);
        var before = simulation.after(from);
        boolean looksAhead = atMost < INFEASIBLE && before.pieces.count > FEW;
        if (looksAhead) {
            outlook.look(candidate, from, before.place);
        }
        for (int i = from; i < candidate.count; i++) {
            simulation.step.bound.expect(looksAhead ? outlook.before(i) : 0);
            if (!simulation.serve(candidate, i, before, there)) {
                return INFEASIBLE;
            }
            before = there;
            there = here;
            here = before;
        }
        return simulation.end(candidate, before);
    }
}
