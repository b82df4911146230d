package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * All places for a task, with its mate, on a route behind what is locked: the cheapest, or, if
 * there is none, what gives way first at the place where least is missing.
 */
public final class Attempt {

    private final FlatProblem in;
    private final Drive drive;
    private final FlatVehicle vehicle;
    private final int[] route;
    private final int task;
    private final long before;
    private long cost = RouteEvaluator.INFEASIBLE;
    private int position;
    private Limit limit = Limit.VEHICLE;
    private long shortfall = Long.MAX_VALUE;
    private String subject;

    /** Drives the route with the task at every place. */
    public Attempt(FlatProblem in, Drive drive, int v, int[] route, int task) {
        this.in = in;
        this.drive = drive;
        this.route = route;
        this.task = task;
        vehicle = in.vehicles[v];
        before = drive.load(v, route, route.length);
        for (int i = vehicle.locked.length; i <= route.length; i++) {
            tryBehind(i);
        }
        subject = in.subject(limit, v, task);
        if (!isPossible() && limit != Limit.STOPS && vehicle.compatible[task]) {
            lookForRoom();
        }
    }

    private void tryBehind(int i) {
        int mate = in.mate(task);
        if (mate < 0) {
            note(drive.costWith(i, task), i);
            return;
        }
        for (int j = i; j <= route.length; j++) {
            note(drive.costWithPair(i, task, j, mate), i);
        }
    }

    private void note(long price, int i) {
        if (price < cost) {
            cost = price;
            position = i;
        } else if (price == RouteEvaluator.INFEASIBLE && drive.failure().shortfall() < shortfall) {
            limit = drive.failure().limit();
            shortfall = drive.failure().shortfall();
        }
    }

    /** Where all is aboard at once, the dimension that is short by the greatest share is named. */
    private void lookForRoom() {
        if (vehicle.depots.length > 0 || in.mate(task) >= 0) {
            return;
        }
        double most = 0;
        for (int d = 0; d < in.dimensions; d++) {
            long excess = demand(task, d) - vehicle.capacity[d];
            for (int other : route) {
                boolean alike = in.mate(other) < 0 && in.collected[other] == in.collected[task];
                excess += alike ? demand(other, d) : 0;
            }
            double share = (double) excess / Math.max(1, vehicle.capacity[d]);
            if (share > most) {
                most = share;
                limit = Limit.CAPACITY;
                shortfall = excess;
                subject = in.problem.dimensions().get(d);
            }
        }
    }

    private long demand(int one, int dimension) {
        return in.demand[one * in.dimensions + dimension];
    }

    /** Whether there is a place. */
    public boolean isPossible() {
        return cost != RouteEvaluator.INFEASIBLE;
    }

    /** What the route costs more with the task at its cheapest place. */
    public long detour() {
        return cost - before;
    }

    /** Number of tasks before its cheapest place. */
    public int position() {
        return position;
    }

    /** What is missing where there is no place. */
    public Blocker blocker() {
        return new Blocker(vehicle.vehicle.id(), limit, subject, shortfall);
    }
}
