package dev.peisong.bench.jmh;

import dev.peisong.optimizer.problem.TravelMatrix;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntBinaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A leg looked up at random, as the search does, in tables that fit in a cache and do not, and
 * computed anew.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatrixBenchmark {

    private static final int LOOKUPS = 1 << 12;

    @Param({"100", "1000", "3000"})
    private int size;

    @Param({"true", "false"})
    private boolean table;

    private final int[] from = new int[LOOKUPS];
    private final int[] to = new int[LOOKUPS];
    private TravelMatrix matrix = TravelMatrix.of(1, (a, b) -> 0, (a, b) -> 0);

    /** Points of a square, and pairs of them. */
    @Setup
    public void fill() {
        var random = new SplittableRandom(1);
        int[] x = random.ints(size, 0, 1_000).toArray();
        int[] y = random.ints(size, 0, 1_000).toArray();
        IntBinaryOperator leg =
                (a, b) -> {
                    double dx = x[a] - x[b];
                    double dy = y[a] - y[b];
                    return (int) Math.sqrt(dx * dx + dy * dy);
                };
        matrix = table ? TravelMatrix.of(size, leg, leg) : TravelMatrix.computed(size, leg, leg);
        for (int i = 0; i < LOOKUPS; i++) {
            from[i] = random.nextInt(size);
            to[i] = random.nextInt(size);
        }
    }

    /** Nanoseconds for one leg's seconds and metres. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public long leg() {
        long sum = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            sum += matrix.seconds(from[i], to[i]) + matrix.metres(from[i], to[i]);
        }
        return sum;
    }
}
