package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Travel time in seconds and distance in metres between every ordered pair of locations 0..size-1.
 *
 * <p>It may be asymmetric and need not obey the triangle inequality. A pair that no road joins is
 * {@link #UNREACHABLE}. Immutable.
 */
public final class TravelMatrix {

    /** Seconds or metres of a pair without a way between; greater than any horizon. */
    public static final int UNREACHABLE = 1 << 29;

    /** Greatest time of day-horizon, travel time or distance that is accepted. */
    public static final int LIMIT = 1 << 28;

    private final int size;
    private final int[] seconds;
    private final int[] metres;
    private final int longestMetres;

    private TravelMatrix(int size, int[] seconds, int[] metres) {
        this.size = size;
        this.seconds = seconds;
        this.metres = metres;
        this.longestMetres =
                IntStream.of(metres).filter(length -> length < UNREACHABLE).max().orElse(0);
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
        return seconds[from * size + to];
    }

    /** Metres from one location to another, or {@link #UNREACHABLE}. */
    public int metres(int from, int to) {
        return metres[from * size + to];
    }

    /** The greatest distance between two locations that a way joins. */
    public int longestMetres() {
        return longestMetres;
    }

    /** Whether any way leads from one location to the other. */
    public boolean reachable(int from, int to) {
        return seconds(from, to) != UNREACHABLE;
    }
}
