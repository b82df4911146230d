package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Balance.Measure;
import dev.peisong.optimizer.problem.Break;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.TravelProfile;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vehicle as the hot loops need it. Alike vehicles share their tables of tasks. */
final class FlatVehicle {

    final Vehicle vehicle;
    final int start;
    final int end;
    final int shiftStart;
    final int shiftEnd;
    final long fixed;
    final long perMetre;
    final long perSecond;
    final long overtimeAfter;
    final long overtimePrice;
    final long[] capacity;
    final Break[] breaks;
    final int[] depots;
    final int reloadSeconds;
    final int mostReloads;
    final int[] locked;

    /** Seconds of service by task. */
    final int[] service;

    /** Whether it may serve the task at all. */
    final boolean[] compatible;

    /** Whether when it leaves matters to cost or feasibility; otherwise it leaves at once. */
    final boolean timed;

    private final int travelPermille;

    private FlatVehicle(FlatProblem in, Vehicle vehicle, int[] service, boolean[] compatible) {
        this.vehicle = vehicle;
        this.service = service;
        this.compatible = compatible;
        start = vehicle.start();
        end = vehicle.end().orElse(-1);
        shiftStart = vehicle.shift().start();
        shiftEnd = vehicle.shift().end();
        fixed = vehicle.rates().fixed();
        perMetre = vehicle.rates().perMetre();
        perSecond = vehicle.rates().perSecond();
        var overtime = vehicle.overtime();
        overtimeAfter = overtime == null ? Long.MAX_VALUE / 2 : overtime.after();
        overtimePrice = overtime == null ? 0 : overtime.perSecond();
        capacity = vehicle.capacity().stream().mapToLong(Long::longValue).toArray();
        breaks = vehicle.breaks().toArray(Break[]::new);
        var reloads = vehicle.reloads();
        depots =
                reloads == null
                        ? new int[0]
                        : reloads.depots().stream().mapToInt(Integer::intValue).toArray();
        reloadSeconds = reloads == null ? 0 : reloads.serviceSeconds();
        mostReloads = reloads == null ? 0 : reloads.most();
        locked = vehicle.locked().stream().mapToInt(in::task).toArray();
        travelPermille = vehicle.pace().travelPermille();
        timed =
                perSecond > 0
                        || overtimePrice > 0
                        || breaks.length > 0
                        || in.anySoft
                        || (in.balance != null && in.balance.measure() == Measure.SECONDS)
                        || vehicle.maxDurationSeconds() < vehicle.shift().seconds();
    }

    /** Seconds it takes from one location to another at a factor of 1000. */
    long seconds(TravelMatrix matrix, int from, int to) {
        int base = matrix.seconds(from, to);
        return travelPermille == 1000 || base >= TravelMatrix.UNREACHABLE
                ? base
                : TravelProfile.scaled(base, travelPermille);
    }

    static FlatVehicle[] all(FlatProblem in) {
        var tables = new Tables(in);
        return in.problem.vehicles().stream()
                .map(v -> new FlatVehicle(in, v, tables.service(v), tables.compatible(v)))
                .toArray(FlatVehicle[]::new);
    }

    /** Makes each table once for all vehicles that agree on it. */
    private record Tables(
            FlatProblem in, Map<Object, int[]> services, Map<Object, boolean[]> mayServe) {

        Tables(FlatProblem in) {
            this(in, new HashMap<>(), new HashMap<>());
        }

        int[] service(Vehicle vehicle) {
            var own = Arrays.stream(in.visits).map(j -> j.serviceBy().get(vehicle.id()));
            int pace = vehicle.pace().servicePermille();
            boolean special = own.anyMatch(seconds -> seconds != null);
            Object key = special ? vehicle.id() : pace;
            return services.computeIfAbsent(
                    key,
                    unseen ->
                            Arrays.stream(in.visits)
                                    .mapToInt(job -> service(vehicle, job, pace))
                                    .toArray());
        }

        private static int service(Vehicle vehicle, Job job, int pace) {
            var own = job.serviceBy().get(vehicle.id());
            return own != null ? own : (int) TravelProfile.scaled(job.serviceSeconds(), pace);
        }

        boolean[] compatible(Vehicle vehicle) {
            boolean named =
                    Arrays.stream(in.visits).anyMatch(job -> job.allowedVehicles() != null)
                            || in.problem.vehicles().stream().anyMatch(v -> !v.locked().isEmpty());
            Object key =
                    named
                            ? vehicle.id()
                            : List.of(
                                    vehicle.start(),
                                    String.valueOf(vehicle.reloads()),
                                    vehicle.skills(),
                                    vehicle.capacity());
            return mayServe.computeIfAbsent(key, unseen -> row(vehicle));
        }

        private boolean[] row(Vehicle vehicle) {
            var row = new boolean[in.visits.length];
            for (int t = 0; t < row.length; t++) {
                row[t] = Compatibility.obstacle(in, vehicle, t) == null;
            }
            for (var other : in.problem.vehicles()) {
                if (!other.id().equals(vehicle.id())) {
                    other.locked().forEach(id -> row[in.task(id)] = false);
                }
            }
            return row;
        }
    }
}
