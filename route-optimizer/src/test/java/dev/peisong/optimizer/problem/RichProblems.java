package dev.peisong.optimizer.problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random small problems, each with some of all the rules there are; feasible or not. */
public final class RichProblems {

    private static final int DAY = 150;
    private static final List<String> SKILLS = List.of("lift", "cold");

    private final Random random;
    private final int locations;
    private final boolean windows;
    private final boolean breaks;
    private final boolean soft;
    private final boolean reloads;
    private final boolean profile;

    private RichProblems(Random random) {
        this.random = random;
        locations = 2 + random.nextInt(7);
        windows = random.nextBoolean();
        breaks = random.nextBoolean();
        soft = random.nextBoolean();
        reloads = random.nextBoolean();
        profile = random.nextBoolean();
    }

    /** One with at most so many vehicles, lone jobs and shipments; the same for the same seed. */
    public static Problem problem(long seed, int mostVehicles, int mostJobs, int mostShipments) {
        var random = new Random(seed);
        return new RichProblems(random)
                .build(
                        1 + random.nextInt(mostVehicles),
                        random.nextInt(mostJobs + 1),
                        random.nextInt(mostShipments + 1));
    }

    private Problem build(int vehicles, int jobs, int shipments) {
        var problem = Problem.over(matrix()).dimensions("kg", "boxes");
        IntStream.range(0, vehicles).forEach(v -> problem.vehicle(vehicle("v" + v)));
        for (int j = 0; j < jobs; j++) {
            var job = job("j" + j, vehicles).demand(random.nextInt(9), random.nextInt(3));
            problem.job(random.nextInt(3) == 0 ? job.collection() : job);
        }
        for (int s = 0; s < shipments; s++) {
            var pickup = job("p" + s, vehicles).demand(random.nextInt(9), random.nextInt(3));
            var shipment = Shipment.of(pickup.build(), job("d" + s, vehicles).build());
            boolean lifo = random.nextInt(3) == 0;
            problem.shipments(List.of(lifo ? shipment.lastInFirstOut() : shipment));
        }
        addRules(problem, vehicles, jobs, shipments);
        return problem.build();
    }

    private void addRules(ProblemBuilder problem, int vehicles, int jobs, int shipments) {
        if (profile) {
            problem.profile(
                    TravelProfile.flat()
                            .from(random.nextInt(30), 500 + random.nextInt(1_500))
                            .from(30 + random.nextInt(30), 500 + random.nextInt(1_500))
                            .from(60 + random.nextInt(30), 500 + random.nextInt(1_500)));
        }
        if (random.nextInt(3) == 0) {
            var measures = Balance.Measure.values();
            var measure = measures[random.nextInt(measures.length)];
            problem.balance(measure, random.nextInt(60), random.nextInt(30));
        }
        var ids = new ArrayList<String>();
        IntStream.range(0, jobs).forEach(j -> ids.add("j" + j));
        IntStream.range(0, shipments).forEach(s -> ids.addAll(List.of("p" + s, "d" + s)));
        Collections.shuffle(ids, random);
        for (int i = 0; i + 1 < ids.size() && random.nextInt(2) == 0; i += 2) {
            problem.relations(relation(ids.get(i), ids.get(i + 1)));
        }
        if (random.nextInt(3) == 0) {
            var routes = new HashMap<String, List<String>>();
            ids.stream()
                    .filter(id -> random.nextBoolean())
                    .forEach(
                            id ->
                                    routes.computeIfAbsent(
                                                    "v" + random.nextInt(vehicles),
                                                    unseen -> new ArrayList<>())
                                            .add(id));
            problem.initial(routes, random.nextInt(200));
        }
    }

    private Relation relation(String one, String other) {
        return switch (random.nextInt(3)) {
            case 0 -> SameRoute.of(one, other);
            case 1 -> Apart.of(one, other);
            default -> new Before(one, other);
        };
    }

    private TravelMatrix matrix() {
        int[] x = random.ints(locations, 0, 20).toArray();
        int[] y = random.ints(locations, 0, 20).toArray();
        boolean metric = random.nextInt(3) > 0;
        boolean holes = random.nextInt(4) == 0;
        int[] detour = random.ints((long) locations * locations, 0, metric ? 1 : 20).toArray();
        return TravelMatrix.of(
                locations,
                (a, b) ->
                        a != b && holes && detour[a * locations + b] % 9 == 8
                                ? TravelMatrix.UNREACHABLE
                                : (int) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b]))
                                        + (a == b ? 0 : detour[a * locations + b]),
                (a, b) -> 10 * (Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b])));
    }

    private VehicleBuilder vehicle(String id) {
        int from = random.nextInt(40);
        int until = from + 100 + random.nextInt(DAY);
        var vehicle =
                Vehicle.at(id, random.nextInt(locations))
                        .shift(from, until)
                        .capacity(8 + random.nextInt(15), 3 + random.nextInt(5))
                        .skills(SKILLS.subList(random.nextInt(2), 1 + random.nextInt(2)))
                        .rates(random.nextInt(200), random.nextInt(3), random.nextInt(20));
        if (random.nextInt(3) == 0) {
            vehicle.open();
        } else if (random.nextBoolean()) {
            vehicle.endingAt(random.nextInt(locations));
        }
        if (random.nextInt(4) == 0) {
            vehicle.maxStops(1 + random.nextInt(5));
        }
        if (random.nextInt(4) == 0) {
            vehicle.maxDuration(30 + random.nextInt(100));
        }
        if (random.nextInt(4) == 0) {
            vehicle.maxDistance(100 + random.nextInt(1_000));
        }
        if (random.nextInt(3) == 0) {
            vehicle.pace(600 + random.nextInt(900), 500 + random.nextInt(1_000));
        }
        if (random.nextInt(3) == 0) {
            vehicle.overtime(from + random.nextInt(until - from), random.nextInt(40));
        }
        if (reloads) {
            vehicle.reloads(
                    random.nextInt(8),
                    1 + random.nextInt(3),
                    random.nextInt(locations),
                    random.nextInt(locations));
        }
        return breaks ? vehicle.breaks(rests(from)) : vehicle;
    }

    private Break[] rests(int from) {
        var rests = new Break[1 + random.nextInt(2)];
        for (int b = 0; b < rests.length; b++) {
            int opens = from + random.nextInt(60);
            int seconds = 1 + random.nextInt(25);
            int closes = opens + random.nextInt(80);
            var rest =
                    random.nextBoolean()
                            ? Break.paid(opens, closes, seconds)
                            : Break.unpaid(opens, closes, seconds);
            rests[b] =
                    random.nextBoolean()
                            ? rest.splittable(1 + random.nextInt(1 + seconds / 3))
                            : rest;
        }
        return rests;
    }

    private JobBuilder job(String id, int vehicles) {
        var job =
                Job.at(id, random.nextInt(locations))
                        .service(random.nextInt(8))
                        .priority(random.nextInt(4));
        for (int w = windows ? random.nextInt(3) : 0; w > 0; w--) {
            int from = random.nextInt(DAY);
            job.window(from, from + random.nextInt(60));
        }
        if (soft && random.nextBoolean()) {
            int from = random.nextInt(DAY);
            job.soft(from, from + random.nextInt(30), random.nextInt(25), random.nextInt(25));
        }
        if (random.nextInt(20) == 0) {
            job.skills(SKILLS.get(random.nextInt(2)));
        }
        if (random.nextInt(15) == 0) {
            job.onlyBy(List.of("v" + random.nextInt(vehicles)));
        }
        if (random.nextInt(15) == 0) {
            job.goodsAt(random.nextInt(locations));
        }
        if (random.nextInt(6) == 0) {
            job.serviceBy("v" + random.nextInt(vehicles), random.nextInt(12));
        }
        return random.nextInt(6) == 0 ? job.penalty(random.nextInt(800)) : job;
    }
}
