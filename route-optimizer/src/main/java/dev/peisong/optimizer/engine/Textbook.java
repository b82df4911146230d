package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.TravelProfile;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Recognises the problems of the literature (CVRP, VRPTW, PDPTW): like vehicles at one depot, one
 * dimension of load, a window a task, distance as the cost, distance equal to duration and the same
 * both ways. They are searched over flat arrays.
 */
final class Textbook {

    private final Problem problem;
    private final Job[] visits;

    Textbook(Problem problem) {
        this.problem = problem;
        visits = problem.visits().toArray(Job[]::new);
    }

    /** Whether the problem has no other rules, as far as can be told without asking distances. */
    boolean matches() {
        return !problem.vehicles().isEmpty()
                && visits.length > 0
                && problem.dimensions().size() <= 1
                && problem.relations().isEmpty()
                && problem.balance() == null
                && problem.profile().equals(TravelProfile.flat())
                && problem.initial().routes().isEmpty()
                && (problem.jobs().isEmpty() || problem.shipments().isEmpty())
                && problem.shipments().stream().noneMatch(shipment -> shipment.lifo())
                && matchesVehicles()
                && Stream.of(visits).allMatch(Textbook::matches);
    }

    private boolean matchesVehicles() {
        var one = problem.vehicles().getFirst().named("any");
        return problem.vehicles().stream().allMatch(v -> v.named("any").equals(one))
                && matches(one);
    }

    private boolean matches(Vehicle vehicle) {
        var plain =
                Vehicle.at("any", vehicle.start())
                        .shift(vehicle.shift().start(), vehicle.shift().end())
                        .capacity(vehicle.capacity().stream().mapToLong(Long::longValue).toArray())
                        .rates(vehicle.rates().fixed(), 1, 0)
                        .maxDuration(vehicle.maxDurationSeconds())
                        .build();
        return vehicle.equals(plain)
                && vehicle.maxDurationSeconds() >= vehicle.shift().seconds()
                && vehicle.capacity().stream().allMatch(c -> c <= Integer.MAX_VALUE / 4);
    }

    private static boolean matches(Job job) {
        return job.windows().size() == 1
                && job.skills().isEmpty()
                && job.allowedVehicles() == null
                && job.goodsAt().isEmpty()
                && job.kind() == Job.Kind.DELIVERY
                && job.soft() == null
                && job.serviceBy().isEmpty()
                && job.demand().stream().allMatch(d -> d <= Integer.MAX_VALUE / 4);
    }

    /** Whether windows or the shift can matter. */
    private boolean timed() {
        var shift = problem.vehicles().getFirst().shift();
        return shift.end() < TravelMatrix.LIMIT
                || Stream.of(visits)
                        .flatMap(job -> job.windows().stream())
                        .anyMatch(
                                window ->
                                        window.start() > shift.start()
                                                || window.end() < TravelMatrix.LIMIT);
    }

    /** Whether distance is duration wherever durations matter. */
    boolean travelMatches() {
        var matrix = problem.matrix();
        if (!timed()) {
            return true;
        }
        for (int from = 0; from < matrix.size(); from++) {
            for (int to = 0; to < matrix.size(); to++) {
                if (matrix.seconds(from, to) != matrix.metres(from, to)) {
                    return false;
                }
            }
        }
        return true;
    }

    FlatRules rules() {
        var vehicle = problem.vehicles().getFirst();
        int nodes = visits.length + 1;
        var location = new int[nodes];
        var opens = new int[nodes];
        var closes = new int[nodes];
        var service = new int[nodes];
        var change = new int[nodes];
        for (int t = 0; t < visits.length; t++) {
            location[t] = visits[t].location();
            opens[t] = visits[t].windows().getFirst().start();
            closes[t] = visits[t].windows().getFirst().end();
            service[t] = visits[t].serviceSeconds();
            change[t] = change(t);
        }
        location[nodes - 1] = vehicle.start();
        opens[nodes - 1] = vehicle.shift().start();
        closes[nodes - 1] = vehicle.shift().end();
        return new FlatRules(
                new FlatTravel(problem.matrix(), location),
                opens,
                closes,
                service,
                change,
                vehicle.capacity().isEmpty() ? 0 : vehicle.capacity().getFirst().intValue(),
                vehicle.rates().fixed(),
                timed());
    }

    private int change(int task) {
        if (problem.dimensions().isEmpty()) {
            return 0;
        }
        boolean delivery = !problem.shipments().isEmpty() && task % 2 == 1;
        int amount = visits[delivery ? task - 1 : task].demand().getFirst().intValue();
        return delivery ? -amount : amount;
    }

    Model model(FlatRules rules, FlatProblem flat, int[][] near) {
        boolean pairs = !problem.shipments().isEmpty();
        int step = pairs ? 2 : 1;
        int requests = visits.length / step;
        int[] first = IntStream.range(0, requests).map(r -> r * step).toArray();
        int[] second = IntStream.range(0, requests).map(r -> pairs ? 2 * r + 1 : -1).toArray();
        int depot = rules.depot();
        var travel = rules.travel();
        var keys =
                new Model.Keys(
                        IntStream.of(first).mapToLong(t -> rules.change()[t]).toArray(),
                        IntStream.of(first).mapToLong(t -> travel.between(depot, t)).toArray(),
                        IntStream.of(first).map(t -> rules.opens()[t]).toArray(),
                        IntStream.of(first).map(t -> rules.closes()[t]).toArray());
        var everyRequest = new boolean[requests];
        Arrays.fill(everyRequest, true);
        long total = pairs ? 1 : IntStream.of(rules.change()).asLongStream().sum();
        return new Model(
                visits.length,
                first,
                second,
                IntStream.range(0, visits.length).map(t -> t / step).toArray(),
                IntStream.of(first).mapToLong(flat::penalty).toArray(),
                problem.vehicles().size(),
                new int[problem.vehicles().size()],
                1,
                pairs
                        ? new int[requests]
                        : IntStream.of(first).map(t -> rules.change()[t]).toArray(),
                rules.capacity(),
                new boolean[][] {everyRequest},
                new int[requests][0],
                new int[requests][0],
                near,
                keys,
                new int[problem.vehicles().size()][0],
                travel::between,
                1,
                rules.fixed() == 0
                        ? 0
                        : (int) Math.max(1, Math.ceilDiv(total, Math.max(1, rules.capacity()))));
    }
}
