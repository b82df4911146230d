package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.problem.VehicleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random plain days that use all rules that {@link DayPricing} knows. */
final class DayProblems {

    private static final List<String> SKILLS = List.of("lift", "cold");

    private final Random random;
    private final int places;

    private DayProblems(long seed, int jobs) {
        random = new Random(seed);
        places = 3 + jobs;
    }

    /** Of so many vehicles and jobs; every third on any matrix rather than a plane. */
    static Problem problem(long seed, int vehicles, int jobs) {
        return new DayProblems(seed, jobs).build(vehicles, jobs);
    }

    private Problem build(int vehicles, int jobs) {
        var problem =
                Problem.over(random.nextInt(3) == 0 ? anyMatrix() : plane())
                        .dimensions("kg", "boxes");
        boolean timeHasPrice = random.nextInt(3) > 0;
        List<Job> all = new ArrayList<>();
        for (int j = 0; j < jobs; j++) {
            all.add(job("j" + j, vehicles).build());
        }
        for (int v = 0; v < vehicles; v++) {
            problem.vehicle(vehicle("v" + v, timeHasPrice));
        }
        return problem.vehicle(underWay(all)).jobs(all).build();
    }

    /** A vehicle that has two jobs to do first, where it starts. */
    private VehicleBuilder underWay(List<Job> jobs) {
        var van = Vehicle.at("under way", 0).shift(0, 50_000).capacity(60, 30).rates(50, 2, 1);
        if (jobs.size() < 3) {
            return van;
        }
        for (int j = 0; j < 2; j++) {
            var job = jobs.get(j);
            jobs.set(
                    j,
                    Job.at(job.id(), 0)
                            .service(job.serviceSeconds())
                            .demand(job.demand().get(0), job.demand().get(1))
                            .build());
        }
        return van.locked(List.of("j1", "j0"));
    }

    private VehicleBuilder vehicle(String id, boolean timeHasPrice) {
        int from = random.nextInt(1_000);
        var vehicle =
                Vehicle.at(id, random.nextInt(3))
                        .shift(from, from + 3_000 + random.nextInt(5_000))
                        .capacity(40 + random.nextInt(60), 10 + random.nextInt(30))
                        .skills(SKILLS.subList(random.nextInt(2), 1 + random.nextInt(2)))
                        .rates(
                                random.nextInt(2_000),
                                random.nextInt(3),
                                timeHasPrice ? random.nextInt(4) : 0);
        switch (random.nextInt(4)) {
            case 0 -> vehicle.open();
            case 1 -> vehicle.endingAt(random.nextInt(3));
            default -> {}
        }
        if (random.nextInt(4) == 0) {
            vehicle.maxStops(3 + random.nextInt(9));
        }
        return random.nextInt(3) == 0
                ? vehicle.maxDuration(1_500 + random.nextInt(4_000))
                : vehicle;
    }

    private JobBuilder job(String id, int vehicles) {
        var job =
                Job.at(id, random.nextInt(places))
                        .service(random.nextInt(100))
                        .demand(random.nextInt(15), random.nextInt(4))
                        .priority(random.nextInt(4));
        if (random.nextInt(4) == 0) {
            job.penalty(random.nextInt(5_000));
        }
        for (int w = windows(); w > 0; w--) {
            int opens = random.nextInt(6_000);
            job.window(opens, opens + random.nextInt(1_500));
        }
        if (random.nextInt(6) == 0) {
            job.skills(SKILLS.get(random.nextInt(2)));
        }
        if (random.nextInt(9) == 0) {
            job.onlyBy(List.of("under way", "v" + random.nextInt(vehicles)));
        }
        return random.nextInt(9) == 0 ? job.goodsAt(random.nextInt(3)) : job;
    }

    private int windows() {
        int kind = random.nextInt(8);
        return kind < 3 ? 0 : kind < 7 ? 1 : 2 + random.nextInt(2);
    }

    private TravelMatrix plane() {
        int[] x = random.ints(places, 0, 800).toArray();
        int[] y = random.ints(places, 0, 800).toArray();
        return TravelMatrix.of(
                places,
                (a, b) -> (int) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b])),
                (a, b) -> 2 * Math.abs(x[a] - x[b]) + Math.max(0, y[a] - y[b]));
    }

    /** Asymmetric, without triangle inequality, with pairs that no way joins. */
    private TravelMatrix anyMatrix() {
        int[] time = random.ints((long) places * places, 0, 900).toArray();
        int[] length = random.ints((long) places * places, 0, 2_000).toArray();
        return TravelMatrix.of(
                places,
                (a, b) -> a == b ? 0 : hole(a, b) ? TravelMatrix.UNREACHABLE : time[a * places + b],
                (a, b) -> a == b ? 0 : length[a * places + b]);
    }

    private boolean hole(int a, int b) {
        return (31 * a + 17 * b) % 23 == 0;
    }
}
