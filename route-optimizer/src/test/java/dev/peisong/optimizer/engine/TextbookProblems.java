package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random problems of the literature's kinds, on a plane of 1,000 by 1,000. */
final class TextbookProblems {

    private static final int DAY = 20_000;

    private TextbookProblems() {}

    /** Visits with a window each; some windows are as long as the day. */
    static Problem withWindows(long seed, int customers, int vehicles) {
        var random = new Random(seed);
        var problem = Problem.over(plane(random, customers)).dimensions("units");
        problem.vehicles(fleet(vehicles, 0));
        List<Job> jobs = new ArrayList<>();
        for (int c = 1; c <= customers; c++) {
            jobs.add(job(random, c).demand(1 + random.nextInt(20)).build());
        }
        return problem.jobs(jobs).build();
    }

    /** Pickups with deliveries; a vehicle costs more than any detour. */
    static Problem withPairs(long seed, int pairs, int vehicles) {
        var random = new Random(seed);
        var problem = Problem.over(plane(random, 2 * pairs)).dimensions("units");
        problem.vehicles(fleet(vehicles, 100_000));
        List<Shipment> shipments = new ArrayList<>();
        for (int p = 0; p < pairs; p++) {
            var pickup = job(random, 2 * p + 1).demand(1 + random.nextInt(40)).build();
            shipments.add(Shipment.of(pickup, job(random, 2 * p + 2).build()));
        }
        return problem.shipments(shipments).build();
    }

    private static dev.peisong.optimizer.problem.JobBuilder job(Random random, int place) {
        int opens = random.nextBoolean() ? 0 : 1_500 + random.nextInt(DAY / 2);
        int closes = opens == 0 ? DAY : opens + 500 + random.nextInt(4_000);
        return Job.at("j" + place, place).window(opens, closes).service(random.nextInt(100));
    }

    private static List<Vehicle> fleet(int vehicles, long fixed) {
        List<Vehicle> fleet = new ArrayList<>();
        for (int v = 0; v < vehicles; v++) {
            fleet.add(
                    Vehicle.at("v" + v, 0).shift(0, DAY).capacity(100).rates(fixed, 1, 0).build());
        }
        return fleet;
    }

    private static TravelMatrix plane(Random random, int customers) {
        var x = random.ints(customers + 1L, 0, 1_000).toArray();
        var y = random.ints(customers + 1L, 0, 1_000).toArray();
        return TravelMatrix.of(
                customers + 1,
                (a, b) -> (int) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b])),
                (a, b) -> (int) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b])));
    }
}
