package dev.peisong.bench.jmh;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.SplittableRandom;

/** Customers on a square, each with a window, and more vans than they need. */
public final class Square {

    private static final int CAPACITY = 20;
    private static final int DAY = 10_000;

    private Square() {}

    /** The same problem each time for a number of customers. */
    public static Problem of(int customers) {
        var random = new SplittableRandom(1);
        int[] x = random.ints(customers + 1L, 0, 1_000).toArray();
        int[] y = random.ints(customers + 1L, 0, 1_000).toArray();
        var matrix =
                TravelMatrix.of(
                        customers + 1,
                        (a, b) -> (int) Math.hypot(x[a] - x[b], y[a] - y[b]),
                        (a, b) -> (int) Math.hypot(x[a] - x[b], y[a] - y[b]));
        var builder = Problem.over(matrix).dimensions("units");
        for (int v = 0; v <= customers / 6; v++) {
            builder.vehicle(Vehicle.at("v" + v, 0).shift(0, DAY).capacity(CAPACITY));
        }
        for (int c = 1; c <= customers; c++) {
            int opens = random.nextInt(1_500, DAY / 2);
            builder.job(
                    Job.at("c" + c, c).demand(1 + c % 3).window(opens, opens + 2_000).service(60));
        }
        return builder.build();
    }
}
