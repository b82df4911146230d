package dev.peisong.optimizer;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.Random;

/** A day of deliveries in a made-up city of 20 by 20 km with one depot. */
final class Cities {

    private static final int HOUR = 3_600;

    private Cities() {}

    /** Jobs with two-hour windows and a fleet that may or may not suffice. */
    static Problem day(int jobs, int vehicles) {
        var random = new Random(7);
        int[] x = random.ints(jobs + 1, 0, 20_000).toArray();
        int[] y = random.ints(jobs + 1, 0, 20_000).toArray();
        var problem =
                Problem.over(
                                TravelMatrix.of(
                                        jobs + 1,
                                        (a, b) -> metres(x, y, a, b) / 8,
                                        (a, b) -> metres(x, y, a, b)))
                        .dimensions("weight_g", "volume_cm3", "parcels");
        for (int v = 0; v < vehicles; v++) {
            problem.vehicle(
                    Vehicle.at("van-" + v, 0)
                            .shift(8 * HOUR, 18 * HOUR)
                            .capacity(800_000, 6_000_000, 120)
                            .rates(40_000, 1, 8));
        }
        for (int j = 1; j <= jobs; j++) {
            int opens = (8 + random.nextInt(9)) * HOUR;
            problem.job(
                    Job.at("job-" + j, j)
                            .service(240)
                            .window(opens, opens + 2 * HOUR)
                            .demand(random.nextInt(20_000), random.nextInt(90_000), 1)
                            .priority(random.nextInt(4)));
        }
        return problem.build();
    }

    private static int metres(int[] x, int[] y, int a, int b) {
        return (int) Math.round(1.3 * Math.hypot(x[a] - x[b], y[a] - y[b]));
    }
}
