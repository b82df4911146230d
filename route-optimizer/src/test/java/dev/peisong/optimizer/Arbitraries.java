package dev.peisong.optimizer;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.JobBuilder;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.problem.VehicleBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random small problems that use every constraint, feasible or not. */
final class Arbitraries {

    private static final List<String> SKILLS = List.of("lift", "cold");

    private final Random random;
    private final int locations;

    private Arbitraries(Random random) {
        this.random = random;
        locations = 2 + random.nextInt(7);
    }

    /** A problem with at most so many vehicles and jobs; the same one for the same seed. */
    static Problem problem(long seed, int mostVehicles, int mostJobs) {
        var random = new Random(seed);
        return new Arbitraries(random)
                .build(1 + random.nextInt(mostVehicles), random.nextInt(mostJobs + 1));
    }

    private Problem build(int vehicles, int jobs) {
        boolean metric = random.nextBoolean();
        var problem = Problem.over(metric ? plane() : anyMatrix()).dimensions("kg", "boxes");
        IntStream.range(0, vehicles).forEach(v -> problem.vehicle(vehicle("v" + v)));
        IntStream.range(0, jobs).forEach(j -> problem.job(job("j" + j, vehicles)));
        return problem.build();
    }

    private TravelMatrix plane() {
        int[] x = random.ints(locations, 0, 30).toArray();
        int[] y = random.ints(locations, 0, 30).toArray();
        return TravelMatrix.of(
                locations,
                (a, b) -> (int) Math.ceil(Math.hypot(x[a] - x[b], y[a] - y[b])),
                (a, b) -> 10 * (Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b])));
    }

    /** Asymmetric, without triangle inequality, with pairs that no way joins. */
    private TravelMatrix anyMatrix() {
        int[] time = random.ints((long) locations * locations, 0, 30).toArray();
        int[] length = random.ints((long) locations * locations, 0, 300).toArray();
        boolean holes = random.nextInt(3) == 0;
        for (int pair = 0; pair < time.length; pair++) {
            boolean own = pair % (locations + 1) == 0;
            if (!own && holes && random.nextInt(8) == 0) {
                time[pair] = TravelMatrix.UNREACHABLE;
            }
        }
        return TravelMatrix.of(
                locations,
                (a, b) -> a == b ? 0 : time[a * locations + b],
                (a, b) -> a == b ? 0 : length[a * locations + b]);
    }

    private VehicleBuilder vehicle(String id) {
        int from = random.nextInt(60);
        var vehicle =
                Vehicle.at(id, random.nextInt(locations))
                        .shift(from, from + 40 + random.nextInt(160))
                        .capacity(5 + random.nextInt(15), 3 + random.nextInt(5))
                        .skills(SKILLS.subList(random.nextInt(2), 1 + random.nextInt(2)))
                        .rates(random.nextInt(200), random.nextInt(3), random.nextInt(20));
        if (random.nextInt(3) == 0) {
            vehicle.open();
        } else if (random.nextBoolean()) {
            vehicle.endingAt(random.nextInt(locations));
        }
        if (random.nextInt(4) == 0) {
            vehicle.maxStops(1 + random.nextInt(4));
        }
        return random.nextInt(4) == 0 ? vehicle.maxDuration(20 + random.nextInt(80)) : vehicle;
    }

    private JobBuilder job(String id, int vehicles) {
        var job =
                Job.at(id, random.nextInt(locations))
                        .service(random.nextInt(10))
                        .demand(random.nextInt(9), random.nextInt(3))
                        .priority(random.nextInt(4));
        for (int w = random.nextInt(4); w > 0; w--) {
            int from = random.nextInt(200);
            job.window(from, from + random.nextInt(40));
        }
        if (random.nextInt(5) == 0) {
            job.skills(SKILLS.get(random.nextInt(2)));
        }
        if (random.nextInt(6) == 0) {
            job.onlyBy(List.of("v" + random.nextInt(vehicles)));
        }
        if (random.nextInt(8) == 0) {
            job.goodsAt(random.nextInt(locations));
        }
        return random.nextInt(6) == 0 ? job.penalty(random.nextInt(800)) : job;
    }
}
