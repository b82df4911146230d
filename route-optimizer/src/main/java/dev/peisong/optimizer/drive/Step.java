package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.solution.Blocker.Limit;

/** Drives a vehicle from one task to the next, for all departures at once. */
final class Step {

    final Span span = new Span();
    private final FlatProblem in;
    private final Failure failure;
    private final CapacityConstraint capacity;
    private final ReloadConstraint reload;
    private final BreakConstraint breaks;
    private final ShiftConstraint shift;
    private final DurationConstraint duration;
    private final DistanceConstraint distance;
    final CostBound bound;

    private int driver;
    private int task;
    private int depot;
    private long toDepot;
    private long toTask;

    Step(FlatProblem in, Failure failure) {
        this.in = in;
        this.failure = failure;
        capacity = new CapacityConstraint(in);
        reload = new ReloadConstraint(in, capacity);
        breaks = new BreakConstraint(new WindowConstraint(failure), failure);
        shift = new ShiftConstraint(failure);
        duration = new DurationConstraint(failure);
        distance = new DistanceConstraint(failure);
        bound = new CostBound(failure);
    }

    /** Goes on to a task; false if no departure reaches and serves it. */
    boolean serve(int v, State before, int next, State after) {
        driver = v;
        task = next;
        var vehicle = in.vehicles[v];
        if (!vehicle.compatible[task]) {
            Compatibility.note(in, vehicle, task, failure);
            return false;
        }
        depot = reload.before(before, task, vehicle, failure);
        if (depot == ReloadConstraint.IMPOSSIBLE || !drive(before, after)) {
            return false;
        }
        capacity.take(after.hold, task);
        int initially = in.initialVehicle[task];
        boolean changed = initially >= 0 && initially != v;
        after.change = before.change + (changed ? in.problem.initial().perChange() : 0);
        bound.at(before, vehicle);
        return time(before.pieces, after.pieces);
    }

    private boolean drive(State before, State after) {
        after.hold.copy(before.hold);
        after.metres = before.metres;
        int place = before.place;
        toDepot = 0;
        if (depot >= 0) {
            toDepot = leg(place, depot, after);
            place = depot;
            after.hold.reload(depot);
        }
        after.place = in.location[task];
        toTask = leg(place, after.place, after);
        return toDepot >= 0 && toTask >= 0 && distance.holds(after.metres, in.vehicles[driver]);
    }

    /** Seconds of a leg, whose metres are added; -1 where no way leads. */
    private long leg(int from, int to, State after) {
        long seconds = in.vehicles[driver].seconds(in.matrix, from, to);
        if (seconds >= TravelMatrix.UNREACHABLE) {
            failure.note(Limit.ROAD, 1);
            return -1;
        }
        after.metres += in.matrix.metres(from, to);
        return seconds;
    }

    private boolean time(Pieces before, Pieces after) {
        var vehicle = in.vehicles[driver];
        after.clear();
        for (int piece = 0; piece < before.count; piece++) {
            long departure = before.from(piece);
            long last = before.until(piece);
            while (departure <= last) {
                before.read(piece, departure, span);
                boolean served =
                        bound.holds(span, vehicle)
                                && (depot < 0 || load(vehicle))
                                && visit(vehicle);
                departure = span.until + 1;
                if (served) {
                    after.add(span, vehicle.perSecond);
                }
            }
        }
        return after.count > 0;
    }

    private boolean load(FlatVehicle vehicle) {
        if (!breaks.beforeLeg(span, toDepot, vehicle, in.profile)) {
            return false;
        }
        span.pass();
        long arrival = span.now;
        if (!breaks.atStop(span, WindowConstraint.ALWAYS, vehicle.reloadSeconds, vehicle)) {
            return false;
        }
        span.pass();
        span.journal.reloads(depot, arrival, span.now, span.now + vehicle.reloadSeconds);
        span.now += vehicle.reloadSeconds;
        return true;
    }

    private boolean visit(FlatVehicle vehicle) {
        if (!breaks.beforeLeg(span, toTask, vehicle, in.profile)) {
            return false;
        }
        span.pass();
        long arrival = span.now;
        if (!breaks.atStop(span, in.windows[task], vehicle.service[task], vehicle)) {
            return false;
        }
        span.pass();
        var soft = in.soft[task];
        if (soft != null) {
            SoftWindowPrice.add(span, soft);
        }
        span.journal.serves(task, arrival, span.now, span.now + vehicle.service[task]);
        span.now += vehicle.service[task];
        return shift.holds(span, vehicle) && duration.holds(span, vehicle);
    }
}
