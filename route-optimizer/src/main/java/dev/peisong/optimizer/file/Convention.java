package dev.peisong.optimizer.file;

import java.util.Locale;

/**
 * How a benchmark turns lengths into the integers that are added up, and its costs into words. A
 * file's time unit equals its length unit, and both are counted in {@link #scale} parts.
 */
public enum Convention {
    /** CVRPLIB: Euclidean, rounded to the nearest integer. */
    ROUNDED(1, 0, 0.5),
    /** TSPLIB's CEIL_2D: Euclidean, rounded up. */
    ROUNDED_UP(1, 0, 1 - 1e-9),
    /** DIMACS for time windows: Euclidean, truncated to one decimal. */
    TRUNCATED_TENTHS(10, 1, 1e-9),
    /** Integers that the file itself states. */
    STATED(1, 0, 0),
    /**
     * Li and Lim: double precision, fewest vehicles first. Counted in ten-thousandths, rounded up:
     * what keeps its windows in these keeps them exactly.
     */
    EXACT(10_000, 2, 1 - 1e-9);

    private final int scale;
    private final int decimals;
    private final double roundBy;

    Convention(int scale, int decimals, double roundBy) {
        this.scale = scale;
        this.decimals = decimals;
        this.roundBy = roundBy;
    }

    /** Parts that a unit of the file is counted in. */
    public int scale() {
        return scale;
    }

    /** Whether a plan with fewer vehicles is better at any distance. */
    public boolean fewestVehiclesFirst() {
        return this == EXACT;
    }

    /** A length of the plane in parts. */
    int parts(double length) {
        return (int) (length * scale + roundBy);
    }

    /** A cost in the file's unit, with the decimals that its convention states. */
    public String format(double cost) {
        return String.format(Locale.ROOT, "%." + decimals + "f", cost);
    }
}
