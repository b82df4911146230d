package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.InvalidProblemException;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Lays a problem of any rules out for the search; {@link DrivePricing} or {@link DayPricing} know
 * the rules.
 */
final class General {

    private final Problem problem;
    private final FlatProblem flat;
    private final int[] first;
    private final int[] second;
    private final int[] requestOf;
    private final Distances distances;
    private final long[] largest;

    General(Problem problem, FlatProblem flat) {
        this.problem = problem;
        this.flat = flat;
        distances = new Distances(problem);
        largest =
                IntStream.range(0, problem.dimensions().size()).mapToLong(this::largest).toArray();
        first = IntStream.range(0, flat.tasks()).filter(t -> !flat.isDelivery(t)).toArray();
        second = IntStream.of(first).map(t -> flat.isPickup(t) ? flat.mate(t) : -1).toArray();
        requestOf = new int[flat.tasks()];
        for (int r = 0; r < first.length; r++) {
            requestOf[first[r]] = r;
            if (second[r] >= 0) {
                requestOf[second[r]] = r;
            }
        }
    }

    /** What it costs to drive between two tasks; see {@link Distances}. */
    int distance(int one, int other) {
        return distances.between(flat.location(one), flat.location(other));
    }

    Model model(int[][] near) {
        int vehicles = flat.vehicles();
        int[] classOf = classes();
        int classes = Arrays.stream(classOf).max().orElse(-1) + 1;
        var allowed = new boolean[classes][first.length];
        for (int v = 0; v < vehicles; v++) {
            for (int r = 0; r < first.length; r++) {
                allowed[classOf[v]][r] =
                        flat.compatible(v, first[r])
                                && (second[r] < 0 || flat.compatible(v, second[r]));
            }
        }
        return new Model(
                flat.tasks(),
                first,
                second,
                requestOf,
                IntStream.of(first).mapToLong(flat::penalty).toArray(),
                vehicles,
                classOf,
                classes,
                new int[first.length],
                Integer.MAX_VALUE,
                allowed,
                ties(false),
                ties(true),
                near,
                keys(),
                IntStream.range(0, vehicles).mapToObj(flat::locked).toArray(int[][]::new),
                this::distance,
                distances.unit(),
                0);
    }

    private Model.Keys keys() {
        int[] starts = problem.vehicles().stream().mapToInt(Vehicle::start).distinct().toArray();
        var size = new long[first.length];
        var distance = new long[first.length];
        var opens = new int[first.length];
        var closes = new int[first.length];
        for (int r = 0; r < first.length; r++) {
            var job = flat.visit(first[r]);
            size[r] = size(job);
            distance[r] =
                    IntStream.of(starts)
                            .map(start -> distances.between(start, job.location()))
                            .min()
                            .orElse(0);
            opens[r] = job.windows().getFirst().start();
            closes[r] = job.windows().getLast().end();
        }
        return new Model.Keys(size, distance, opens, closes);
    }

    /** Millionths of the largest vehicle, over all dimensions. */
    private long size(Job job) {
        double size = 0;
        for (int d = 0; d < job.demand().size(); d++) {
            size += (double) job.demand().get(d) / largest[d];
        }
        return (long) (1e6 * size);
    }

    private long largest(int dimension) {
        return problem.vehicles().stream()
                .mapToLong(vehicle -> Math.max(1, vehicle.capacity().get(dimension)))
                .max()
                .orElse(1);
    }

    /** Vehicles are alike if they differ in nothing but their name, and may serve the same. */
    private int[] classes() {
        boolean named =
                !problem.initial().routes().isEmpty()
                        || problem.visits().anyMatch(job -> !job.serviceBy().isEmpty());
        var classOf = new int[flat.vehicles()];
        Map<Object, Integer> known = new HashMap<>();
        for (int v = 0; v < classOf.length; v++) {
            var vehicle = problem.vehicles().get(v);
            boolean own = named || !vehicle.locked().isEmpty();
            Object kind = own ? vehicle : List.of(vehicle.named("any"), mayServe(v));
            classOf[v] = known.computeIfAbsent(kind, unseen -> known.size());
        }
        return classOf;
    }

    private BitSet mayServe(int vehicle) {
        var tasks = new BitSet();
        IntStream.range(0, flat.tasks())
                .filter(task -> flat.compatible(vehicle, task))
                .forEach(tasks::set);
        return tasks;
    }

    private int[][] ties(boolean apart) {
        List<List<Integer>> ties = new ArrayList<>();
        for (int r = 0; r < first.length; r++) {
            ties.add(new ArrayList<>());
        }
        for (var relation : problem.relations()) {
            if (relation instanceof Apart == apart) {
                int[] requests =
                        relation.jobs().stream()
                                .mapToInt(job -> requestOf[flat.task(job)])
                                .distinct()
                                .toArray();
                for (int one : requests) {
                    for (int other : requests) {
                        if (one != other && !ties.get(one).contains(other)) {
                            ties.get(one).add(other);
                        }
                    }
                }
            }
        }
        return ties.stream()
                .map(tied -> tied.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /**
     * The initial plan as far as it can be driven, with what is locked.
     *
     * @throws InvalidProblemException if what is locked cannot be driven
     */
    Part start(Model model) {
        var pricing = new DrivePricing(flat, model);
        var served = new boolean[model.requests()];
        var routes = new int[model.vehicles()][];
        for (int v = 0; v < routes.length; v++) {
            routes[v] = flat.locked(v);
            check(pricing, v, routes[v]);
        }
        for (int v = 0; v < routes.length; v++) {
            var tour = tour(v, flat.initial(v));
            boolean starts = startsWith(flat.initial(v), routes[v]);
            if (tour.size > routes[v].length && starts && pricing.renew(tour)) {
                routes[v] = flat.initial(v);
            }
            for (int task : routes[v]) {
                served[requestOf[task]] = true;
            }
        }
        int[] absent = IntStream.range(0, model.requests()).filter(r -> !served[r]).toArray();
        return new Part(IntStream.range(0, routes.length).toArray(), routes, absent, 0);
    }

    private static boolean startsWith(int[] route, int[] head) {
        return route.length >= head.length
                && Arrays.equals(route, 0, head.length, head, 0, head.length);
    }

    private void check(DrivePricing pricing, int v, int[] locked) {
        if (locked.length > 0 && !pricing.renew(tour(v, locked))) {
            throw new InvalidProblemException(
                    "vehicle " + problem.vehicles().get(v).id() + ".locked",
                    "cannot be driven as it is locked: widen the windows or limits it breaks");
        }
    }

    private static Tour tour(int v, int[] tasks) {
        var tour = new Tour(v);
        tour.reserve(tasks.length);
        tour.size = tasks.length;
        System.arraycopy(tasks, 0, tour.task, 1, tasks.length);
        return tour;
    }
}
