package dev.peisong.bench.report;

import dev.peisong.bench.report.Svg.Point;
import java.util.Arrays;
import java.util.List;

/** How something grows with size. */
final class Growth {

    private Growth() {}

    /**
     * The power of x that y grows with: the slope of the line through the points on logarithmic
     * scales that is nearest by least squares. NaN for fewer than two sizes; points whose y is not
     * finite say nothing and are left out.
     */
    static double power(List<Point> points) {
        var finite = points.stream().filter(p -> Double.isFinite(p.y())).toList();
        double x = finite.stream().mapToDouble(p -> Math.log(p.x())).average().orElse(0);
        double y = finite.stream().mapToDouble(p -> Math.log(p.y())).average().orElse(0);
        double both = 0;
        double square = 0;
        for (var point : finite) {
            both += (Math.log(point.x()) - x) * (Math.log(point.y()) - y);
            square += Math.pow(Math.log(point.x()) - x, 2);
        }
        return square == 0 ? Double.NaN : both / square;
    }

    /** The middle one, of an even number the greater of the two: infinite if that is. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
