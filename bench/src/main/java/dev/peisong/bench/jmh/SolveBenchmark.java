package dev.peisong.bench.jmh;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.solution.Solution;
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

    @Param({"100", "1000"})
    private int customers;

    private Problem problem = Problem.over(TravelMatrix.of(1, (a, b) -> 0, (a, b) -> 0)).build();

    /** Customers on a square, each with a window. */
    @Setup
    public void fill() {
        problem = Square.of(customers);
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
