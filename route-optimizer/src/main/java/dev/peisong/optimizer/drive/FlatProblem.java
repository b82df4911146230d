package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Balance;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.SoftWindow;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker.Limit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A problem laid out in flat arrays for hot loops. A task is one visit, by its index in {@link
 * Problem#visits()}: the jobs, then pickup and delivery of each shipment in turn. Immutable.
 */
public final class FlatProblem {

    final Problem problem;
    final TravelMatrix matrix;
    final int dimensions;
    final Job[] visits;
    final int jobs;
    final int[] location;
    final int[][] windows;
    final long[] demand;
    final boolean[] collected;
    final int[] goodsAt;
    final int[] initialVehicle;
    final @Nullable SoftWindow[] soft;
    final boolean anySoft;
    final FlatVehicle[] vehicles;
    final FlatProfile profile;
    final @Nullable Balance balance;
    private final long[] penalty;
    private final Map<String, Integer> indexOf = new HashMap<>();

    /** Lays a problem out. */
    public FlatProblem(Problem problem) {
        this.problem = problem;
        matrix = problem.matrix();
        dimensions = problem.dimensions().size();
        visits = problem.visits().toArray(Job[]::new);
        jobs = problem.jobs().size();
        location = new int[visits.length];
        windows = new int[visits.length][];
        demand = new long[visits.length * dimensions];
        collected = new boolean[visits.length];
        goodsAt = new int[visits.length];
        initialVehicle = new int[visits.length];
        soft = new SoftWindow[visits.length];
        for (int t = 0; t < visits.length; t++) {
            indexOf.put(visits[t].id(), t);
            layOut(t, visits[t]);
        }
        anySoft = problem.visits().anyMatch(job -> job.soft() != null);
        profile = new FlatProfile(problem.profile());
        balance = problem.balance();
        penalty = penalties();
        vehicles = FlatVehicle.all(this);
        for (int v = 0; v < vehicles.length; v++) {
            int here = v;
            problem.initial()
                    .routes()
                    .getOrDefault(problem.vehicles().get(v).id(), List.of())
                    .forEach(id -> initialVehicle[task(id)] = here);
        }
    }

    private long[] penalties() {
        return LongStream.concat(
                        problem.jobs().stream().mapToLong(problem::penaltyOf),
                        problem.shipments().stream()
                                .flatMapToLong(s -> LongStream.of(problem.penaltyOf(s), 0)))
                .toArray();
    }

    private void layOut(int t, Job job) {
        location[t] = job.location();
        windows[t] =
                job.windows().stream()
                        .flatMapToInt(w -> IntStream.of(w.start(), w.end()))
                        .toArray();
        collected[t] = job.kind() == Job.Kind.COLLECTION;
        goodsAt[t] = job.goodsAt().orElse(-1);
        initialVehicle[t] = -1;
        soft[t] = job.soft();
        var carried = isDelivery(t) ? visits[t - 1].demand() : job.demand();
        for (int d = 0; d < dimensions; d++) {
            demand[t * dimensions + d] = carried.get(d);
        }
    }

    /** The problem as it was stated. */
    public Problem problem() {
        return problem;
    }

    /** Number of visits there are to make. */
    public int tasks() {
        return visits.length;
    }

    /** Number of vehicles. */
    public int vehicles() {
        return vehicles.length;
    }

    /** The visit of this index. */
    public Job visit(int task) {
        return visits[task];
    }

    /** Index of the visit with this id. */
    public int task(String id) {
        var task = indexOf.get(id);
        if (task == null) {
            throw new IllegalArgumentException("no job '" + id + "'");
        }
        return task;
    }

    /** Where the task is. */
    public int location(int task) {
        return location[task];
    }

    /**
     * What a limit of a vehicle is about at a task: the skills it lacks, joined by commas, or the
     * dimension that the task alone needs most of; empty for other limits.
     */
    public String subject(Limit limit, int vehicle, int task) {
        var owner = vehicles[vehicle].vehicle;
        if (limit == Limit.SKILL) {
            var missing = new TreeSet<>(visits[task].skills());
            missing.removeAll(owner.skills());
            return String.join(",", missing);
        }
        if (limit != Limit.CAPACITY || dimensions == 0) {
            return "";
        }
        return problem.dimensions()
                .get(
                        IntStream.range(0, dimensions)
                                .boxed()
                                .max(Comparator.comparingLong(d -> beyond(owner, task, d)))
                                .orElseThrow());
    }

    private long beyond(Vehicle owner, int task, int dimension) {
        return demand[task * dimensions + dimension] - owner.capacity().get(dimension);
    }

    /** Whether it is the first visit of a shipment; the next index is then its delivery. */
    public boolean isPickup(int task) {
        return task >= jobs && (task - jobs) % 2 == 0;
    }

    /** Whether it is the second visit of a shipment; the index before is then its pickup. */
    public boolean isDelivery(int task) {
        return task >= jobs && (task - jobs) % 2 == 1;
    }

    /** The other visit of its shipment, or -1 if it stands alone. */
    public int mate(int task) {
        return task < jobs ? -1 : isPickup(task) ? task + 1 : task - 1;
    }

    /** Cost of leaving out a lone job, or the shipment of this pickup; 0 of a delivery. */
    public long penalty(int task) {
        return penalty[task];
    }

    /** Whether leave, skills, locks and the whole capacity let this vehicle make the visit. */
    public boolean compatible(int vehicle, int task) {
        return vehicles[vehicle].compatible[task];
    }

    /** Tasks locked at the beginning of the vehicle's route; not to be written to. */
    public int[] locked(int vehicle) {
        return vehicles[vehicle].locked;
    }

    /** Seconds that this vehicle stays at the task. */
    public int service(int vehicle, int task) {
        return vehicles[vehicle].service[task];
    }

    /** Tasks of the vehicle in the initial plan, in order. */
    public int[] initial(int vehicle) {
        String id = problem.vehicles().get(vehicle).id();
        return problem.initial().routes().getOrDefault(id, List.of()).stream()
                .mapToInt(this::task)
                .toArray();
    }
}
