package dev.peisong.dispatch.roads;

/**
 * Driving times and distances from each of a list of points to each other. Immutable.
 *
 * @see RoadNetwork#matrix
 */
public final class TravelMatrix {

    /**
     * Stands for "there is no way", as seconds and as meters: over three years, and small enough
     * that a sum of twenty does not overflow.
     */
    public static final int UNREACHABLE = 100_000_000;

    private final Square seconds;
    private final Square meters;

    TravelMatrix(Square seconds, Square meters) {
        this.seconds = seconds;
        this.meters = meters;
    }

    /** How many points there are; they are numbered from 0 in the order they were given. */
    public int size() {
        return seconds.size();
    }

    /** On free roads; {@link #UNREACHABLE} where there is no way. */
    public int seconds(int from, int to) {
        return seconds.get(from, to);
    }

    /**
     * Length of the quickest way, not of the shortest; {@link #UNREACHABLE} where there is none.
     */
    public int meters(int from, int to) {
        return meters.get(from, to);
    }

    public boolean isReachable(int from, int to) {
        return seconds(from, to) != UNREACHABLE;
    }

    /** A copy, one row for each origin. */
    public int[][] secondsByRow() {
        return rows(seconds);
    }

    /** A copy, one row for each origin. */
    public int[][] metersByRow() {
        return rows(meters);
    }

    private static int[][] rows(Square values) {
        int[][] rows = new int[values.size()][values.size()];
        for (int from = 0; from < rows.length; from++) {
            for (int to = 0; to < rows.length; to++) {
                rows[from][to] = values.get(from, to);
            }
        }
        return rows;
    }
}
