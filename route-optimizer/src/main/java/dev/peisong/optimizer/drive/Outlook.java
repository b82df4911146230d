package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.TravelMatrix;
import java.util.Arrays;

/**
 * A lower bound on what the rest of a sequence costs: its legs at the quickest hour and its
 * services, without waiting, prices and limits. Nothing is promised where the vehicle may reload,
 * for a way over a depot may be shorter than the direct one.
 */
final class Outlook {

    private final FlatProblem in;
    private final int quickest;
    private long[] cost = new long[16];

    Outlook(FlatProblem in) {
        this.in = in;
        quickest = Math.min(1000, Arrays.stream(in.profile.permille).min().orElse(1000));
    }

    /** Looks from a place along the tasks from this index on to the end. */
    void look(Sequence route, int from, int place) {
        int count = route.count;
        if (cost.length <= count) {
            cost = new long[2 * count];
        }
        Arrays.fill(cost, from, count + 1, 0);
        var vehicle = in.vehicles[route.vehicle];
        if (vehicle.depots.length > 0) {
            return;
        }
        for (int i = count; i >= from; i--) {
            int here = i == from ? place : in.location[route.tasks[i - 1]];
            if (i < count) {
                int task = route.tasks[i];
                long service = vehicle.perSecond * vehicle.service[task];
                cost[i] = cost[i + 1] + service + leg(vehicle, here, in.location[task]);
            } else if (vehicle.end >= 0) {
                cost[i] = leg(vehicle, here, vehicle.end);
            }
        }
    }

    private long leg(FlatVehicle vehicle, int from, int to) {
        long seconds = vehicle.seconds(in.matrix, from, to);
        return seconds >= TravelMatrix.UNREACHABLE
                ? 0
                : vehicle.perMetre * in.matrix.metres(from, to)
                        + vehicle.perSecond * (seconds * quickest / 1000);
    }

    /** The least cost of what remains before the task of this index is served. */
    long before(int index) {
        return cost[index];
    }
}
