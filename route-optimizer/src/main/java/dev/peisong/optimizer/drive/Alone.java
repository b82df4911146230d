package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a vehicle that does nothing else, but for what is locked on it, does not make a visit: the
 * first obstacle in the order of {@link Reason}.
 */
public final class Alone {

    private final FlatProblem in;
    private final FlatVehicle vehicle;
    private final int v;
    private final int task;
    private int place;
    private long moment;

    private Alone(FlatProblem in, int v, int task) {
        this.in = in;
        this.v = v;
        this.task = task;
        vehicle = in.vehicles[v];
        place = vehicle.start;
        moment = vehicle.shiftStart;
        for (int locked : vehicle.locked) {
            goTo(locked);
        }
    }

    /** A reason, and by how much which limit is exceeded; none where no vehicle is named. */
    public record Obstacle(Reason reason, Optional<Blocker> blocker) {}

    /**
     * What stops the vehicle.
     *
     * @param attempt at the visit behind what is locked, that failed
     */
    public static Obstacle obstacle(FlatProblem in, int vehicle, int task, Attempt attempt) {
        var alone = new Alone(in, vehicle, task);
        var obstacle = alone.incompatible();
        obstacle = obstacle == null ? alone.unreachable() : obstacle;
        obstacle = obstacle == null ? alone.outsideShift() : obstacle;
        obstacle = obstacle == null ? alone.late() : obstacle;
        return obstacle == null ? exceeded(attempt.blocker()) : obstacle;
    }

    private @Nullable Obstacle incompatible() {
        var obstacle = Compatibility.obstacle(in, vehicle.vehicle, task);
        if (obstacle == null) {
            return null;
        }
        return switch (obstacle.limit()) {
            case VEHICLE -> new Obstacle(Reason.NO_ALLOWED_VEHICLE, Optional.empty());
            case SKILL ->
                    found(Reason.NO_VEHICLE_WITH_SKILL, obstacle.limit(), obstacle.shortfall());
            default ->
                    found(Reason.TOO_BIG_FOR_ANY_VEHICLE, obstacle.limit(), obstacle.shortfall());
        };
    }

    private @Nullable Obstacle unreachable() {
        boolean there = seconds(place, in.location[task]) < TravelMatrix.UNREACHABLE;
        boolean back = home() < TravelMatrix.UNREACHABLE;
        return there && back ? null : found(Reason.UNREACHABLE, Limit.ROAD, 0);
    }

    private @Nullable Obstacle outsideShift() {
        int[] windows = in.windows[task];
        int early = vehicle.shiftStart - windows[windows.length - 1];
        if (early > 0) {
            return found(Reason.OUTSIDE_ANY_SHIFT, Limit.SHIFT_START, early);
        }
        long late = start(task, vehicle.shiftStart) - vehicle.shiftEnd;
        return late > 0 ? found(Reason.OUTSIDE_ANY_SHIFT, Limit.SHIFT_END, late) : null;
    }

    private @Nullable Obstacle late() {
        int[] windows = in.windows[task];
        long arrival = moment + seconds(place, in.location[task]);
        long late = arrival - windows[windows.length - 1];
        if (late > 0) {
            return found(Reason.WINDOW_CANNOT_BE_MET, Limit.WINDOW, late);
        }
        long end = start(task, arrival) + vehicle.service[task] + home();
        long overtime = end - vehicle.shiftEnd;
        return overtime > 0 ? found(Reason.SHIFT_TOO_SHORT, Limit.SHIFT_END, overtime) : null;
    }

    private static Obstacle exceeded(Blocker blocker) {
        var reason =
                switch (blocker.limit()) {
                    case VEHICLE -> Reason.NO_ALLOWED_VEHICLE;
                    case SKILL -> Reason.NO_VEHICLE_WITH_SKILL;
                    case ROAD -> Reason.UNREACHABLE;
                    case WINDOW -> Reason.WINDOW_CANNOT_BE_MET;
                    case SHIFT_END -> Reason.SHIFT_TOO_SHORT;
                    case DURATION -> Reason.ROUTE_TOO_LONG;
                    default -> Reason.NOT_ENOUGH_CAPACITY;
                };
        return new Obstacle(reason, Optional.of(blocker));
    }

    private Obstacle found(Reason reason, Limit limit, long shortfall) {
        String subject = in.subject(limit, v, task);
        var blocker = new Blocker(vehicle.vehicle.id(), limit, subject, shortfall);
        return new Obstacle(reason, Optional.of(blocker));
    }

    private void goTo(int next) {
        moment = start(next, moment + seconds(place, in.location[next])) + vehicle.service[next];
        place = in.location[next];
    }

    /** When a service starts, as if the last window were open for ever. */
    private long start(int at, long arrival) {
        int[] windows = in.windows[at];
        int w = 0;
        while (w < windows.length - 2 && arrival > windows[w + 1]) {
            w += 2;
        }
        return Math.max(arrival, windows[w]);
    }

    private long home() {
        return vehicle.end < 0 ? 0 : seconds(in.location[task], vehicle.end);
    }

    private long seconds(int from, int to) {
        return vehicle.seconds(in.matrix, from, to);
    }
}
