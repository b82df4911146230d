package dev.peisong.bench.jmh;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Solution;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A first plan, and a thousand iterations on top of it, with the garbage that they leave. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SolveBenchmark {

    private static final int ITERATIONS = 1_000;
    private static final int CAPACITY = 20;
    private static final int DAY = 10_000;

    @Param({"100", "1000"})
    private int customers;

    private Problem problem = Problem.over(TravelMatrix.of(1, (a, b) -> 0, (a, b) -> 0)).build();

    /** Customers on a square, each with a window. */
    @Setup
    public void fill() {
        var random = new SplittableRandom(1);
        int[] x = random.ints(customers + 1L, 0, 1_000).toArray();
        int[] y = random.ints(customers + 1L, 0, 1_000).toArray();
        var matrix =
                TravelMatrix.of(
                        customers + 1,
                        (a, b) -> (int) Math.hypot(x[a] - x[b], y[a] - y[b]),
                        (a, b) -> (int) Math.hypot(x[a] - x[b], y[a] - y[b]));
        var builder = Problem.over(matrix).dimensions("units");
        for (int v = 0; v <= customers / 8; v++) {
            builder.vehicle(Vehicle.at("v" + v, 0).shift(0, DAY).capacity(CAPACITY));
        }
        for (int c = 1; c <= customers; c++) {
            int opens = random.nextInt(1_500, DAY / 2);
            builder.job(
                    Job.at("c" + c, c).demand(1 + c % 3).window(opens, opens + 2_000).service(60));
        }
        problem = builder.build();
    }

    /** Milliseconds to a first plan. */
    @Benchmark
    public Solution construct() {
        return solve(0);
    }

    /** Milliseconds to a first plan and a thousand iterations. */
    @Benchmark
    public Solution thousandIterations() {
        return solve(ITERATIONS);
    }

    private Solution solve(int iterations) {
        return Solver.create()
                .solve(problem, SolveOptions.within(Budget.ofIterations(iterations)).seed(1));
    }
}
