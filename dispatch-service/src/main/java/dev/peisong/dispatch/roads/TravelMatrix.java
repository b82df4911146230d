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

    private final int size;
    private final int[] seconds;
    private final int[] meters;

    private final TrafficProfile traffic;

    TravelMatrix(int size) {
        this(
                size,
                new int[Math.multiplyExact(size, size)],
                new int[size * size],
                TrafficProfile.FREE);
    }

    private TravelMatrix(int size, int[] seconds, int[] meters, TrafficProfile traffic) {
        this.size = size;
        this.seconds = seconds;
        this.meters = meters;
        this.traffic = traffic;
    }

    /** The same ways on a day with some traffic, which changes no time but those by departure. */
    public TravelMatrix on(TrafficProfile day) {
        return new TravelMatrix(size, seconds, meters, day);
    }

    /**
     * In the traffic of the day, rounded to whole seconds; {@link #UNREACHABLE} where there is no
     * way. Leaving later never means arriving earlier.
     *
     * @param departureSecondOfDay since midnight, local time; may be past the next midnight
     */
    public int seconds(int from, int to, int departureSecondOfDay) {
        int free = seconds(from, to);
        return free == UNREACHABLE
                ? UNREACHABLE
                : Math.toIntExact(Math.round(traffic.seconds(free, departureSecondOfDay)));
    }

    void set(int from, int to, int drivenSeconds, int drivenMeters) {
        seconds[from * size + to] = drivenSeconds;
        meters[from * size + to] = drivenMeters;
    }

    /** How many points there are; they are numbered from 0 in the order they were given. */
    public int size() {
        return size;
    }

    /** On free roads; {@link #UNREACHABLE} where there is no way. */
    public int seconds(int from, int to) {
        return seconds[index(from, to)];
    }

    /**
     * Length of the quickest way, not of the shortest; {@link #UNREACHABLE} where there is none.
     */
    public int meters(int from, int to) {
        return meters[index(from, to)];
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

    private int[][] rows(int[] values) {
        int[][] rows = new int[size][size];
        for (int from = 0; from < size; from++) {
            System.arraycopy(values, from * size, rows[from], 0, size);
        }
        return rows;
    }

    private int index(int from, int to) {
        if (from < 0 || from >= size || to < 0 || to >= size) {
            throw new IndexOutOfBoundsException(from + ", " + to + " of " + size + " points");
        }
        return from * size + to;
    }
}
