package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Travel time in seconds and distance in metres between every ordered pair of locations 0..size-1.
 *
 * <p>It may be asymmetric and need not obey the triangle inequality. A pair that no road joins is
 * {@link #UNREACHABLE}. Either a table of every pair, or computed from two functions each time a
 * pair is asked for, which takes no memory. Immutable.
 */
public final class TravelMatrix {

    /** Seconds or metres of a pair without a way between; greater than any horizon. */
    public static final int UNREACHABLE = 1 << 29;

    /** Greatest time of day-horizon, travel time or distance that is accepted. */
    public static final int LIMIT = 1 << 28;

    private static final int[] NO_TABLE = {};

    private final int size;
    private final int[] seconds;
    private final int[] metres;
    private final IntBinaryOperator secondsOf;
    private final IntBinaryOperator metresOf;
    private final int longestMetres;

    private TravelMatrix(int size, int[] seconds, int[] metres) {
        this.size = size;
        this.seconds = seconds;
        this.metres = metres;
        this.secondsOf = (from, to) -> seconds[from * size + to];
        this.metresOf = (from, to) -> metres[from * size + to];
        this.longestMetres = longest(IntStream.of(metres));
    }

    private TravelMatrix(
            int size, IntBinaryOperator seconds, IntBinaryOperator metres, int longestMetres) {
        require(size > 0, "matrix.size", size + " is below 1");
        require(
                longestMetres >= 0 && longestMetres <= LIMIT,
                "matrix.longestMetres",
                longestMetres + " is not in 0.." + LIMIT);
        this.size = size;
        this.seconds = NO_TABLE;
        this.metres = NO_TABLE;
        this.secondsOf = seconds;
        this.metresOf = metres;
        this.longestMetres = longestMetres;
    }

    private static int longest(IntStream metres) {
        return metres.filter(length -> length < UNREACHABLE).max().orElse(0);
    }

    /**
     * Reads each ordered pair once from two functions of (from, to).
     *
     * @throws InvalidProblemException if a value is neither in 0..{@link #LIMIT} nor {@link
     *     #UNREACHABLE}
     */
    public static TravelMatrix of(int size, IntBinaryOperator seconds, IntBinaryOperator metres) {
        require(size > 0 && size <= 46_340, "matrix.size", size + " is not in 1..46340");
        var time = new int[size * size];
        var distance = new int[size * size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                int pair = from * size + to;
                time[pair] = checked("seconds", from, to, seconds.applyAsInt(from, to));
                distance[pair] = checked("metres", from, to, metres.applyAsInt(from, to));
                if (time[pair] == UNREACHABLE || distance[pair] == UNREACHABLE) {
                    time[pair] = UNREACHABLE;
                    distance[pair] = UNREACHABLE;
                }
            }
        }
        return new TravelMatrix(size, time, distance);
    }

    /** Copies square arrays indexed [from][to]. */
    public static TravelMatrix of(int[][] seconds, int[][] metres) {
        int size = seconds.length;
        require(metres.length == size, "matrix.metres", "has not " + size + " rows");
        for (int row = 0; row < size; row++) {
            require(seconds[row].length == size, "matrix.seconds[" + row + "]", "not " + size);
            require(metres[row].length == size, "matrix.metres[" + row + "]", "not " + size);
        }
        return of(size, (from, to) -> seconds[from][to], (from, to) -> metres[from][to]);
    }

    /**
     * Asks two functions of (from, to) each time, without a table of pairs. They must answer the
     * same every time, from any thread, with values as {@link #of(int, IntBinaryOperator,
     * IntBinaryOperator)} accepts, and both {@link #UNREACHABLE} for the same pairs: this is not
     * checked. The longest distance is taken to be no longer than the longest way over location 0,
     * which the triangle inequality promises; without it, give the bound.
     */
    public static TravelMatrix computed(
            int size, IntBinaryOperator seconds, IntBinaryOperator metres) {
        int there = longest(IntStream.range(0, size).map(each -> metres.applyAsInt(each, 0)));
        int back = longest(IntStream.range(0, size).map(each -> metres.applyAsInt(0, each)));
        return computed(size, seconds, metres, Math.min(LIMIT, there + back));
    }

    /**
     * As {@link #computed(int, IntBinaryOperator, IntBinaryOperator)}, where no distance exceeds
     * {@code longestMetres}.
     */
    public static TravelMatrix computed(
            int size, IntBinaryOperator seconds, IntBinaryOperator metres, int longestMetres) {
        return new TravelMatrix(size, seconds, metres, longestMetres);
    }

    private static int checked(String what, int from, int to, int value) {
        require(
                value == UNREACHABLE || (value >= 0 && value <= LIMIT),
                "matrix." + what + "[" + from + "][" + to + "]",
                value + " is neither in 0.." + LIMIT + " nor UNREACHABLE");
        return value;
    }

    /** Number of locations. */
    public int size() {
        return size;
    }

    /** Seconds from one location to another, or {@link #UNREACHABLE}. */
    public int seconds(int from, int to) {
        return seconds.length == 0 ? secondsOf.applyAsInt(from, to) : seconds[from * size + to];
    }

    /** Metres from one location to another, or {@link #UNREACHABLE}. */
    public int metres(int from, int to) {
        return metres.length == 0 ? metresOf.applyAsInt(from, to) : metres[from * size + to];
    }

    /** No distance between two locations that a way joins is greater. */
    public int longestMetres() {
        return longestMetres;
    }

    /** Whether any way leads from one location to the other. */
    public boolean reachable(int from, int to) {
        return seconds(from, to) != UNREACHABLE;
    }
}
