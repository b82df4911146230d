package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.function.ToLongFunction;

/**
 * How far places are from each other in what it costs to drive between them, there and back in
 * mean, at the fleet's highest rates. Whole numbers: what one unit of them costs is {@link #unit}.
 */
final class Distances {

    /** Units of the dearer of a metre and a second. */
    private static final int GRAINS = 16;

    private final TravelMatrix matrix;
    private final double metre;
    private final double second;
    private final double unit;

    Distances(Problem problem) {
        matrix = problem.matrix();
        long perMetre = highest(problem, vehicle -> vehicle.rates().perMetre());
        long perSecond = highest(problem, vehicle -> vehicle.rates().perSecond());
        if (perMetre + perSecond == 0) {
            perMetre = 1;
        }
        unit = (double) Math.max(perMetre, perSecond) / GRAINS;
        metre = perMetre / unit;
        second = perSecond / unit;
    }

    private static long highest(Problem problem, ToLongFunction<Vehicle> rate) {
        return problem.vehicles().stream().mapToLong(rate).max().orElse(0);
    }

    double unit() {
        return unit;
    }

    /** Between two locations; what no road joins is far. */
    int between(int one, int other) {
        if (!matrix.reachable(one, other) || !matrix.reachable(other, one)) {
            return TravelMatrix.LIMIT;
        }
        double metres = (double) matrix.metres(one, other) + matrix.metres(other, one);
        double seconds = (double) matrix.seconds(one, other) + matrix.seconds(other, one);
        return (int) Math.min(TravelMatrix.LIMIT, (metre * metres + second * seconds) / 2);
    }
}
