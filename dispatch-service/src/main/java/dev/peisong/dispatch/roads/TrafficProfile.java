package dev.peisong.dispatch.roads;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much longer driving takes over a day than on free roads, of one kind of day.
 *
 * @param periods in the order of the day, the first from midnight; the last lasts to midnight
 */
public record TrafficProfile(List<Period> periods) {

    /** Roads are as free as the map says at all times. */
    public static final TrafficProfile FREE = new TrafficProfile(List.of(new Period(0, 1.0)));

    private static final int HOURS = 24;
    private static final int HOUR = 60 * 60;

    /**
     * A part of the day.
     *
     * @param fromSecond of the day, local time
     * @param factor 1 on free roads, 2 where everything takes twice as long
     */
    public record Period(int fromSecond, double factor) {
        private static final double LEAST = 0.1;
        private static final double MOST = 10;

        public Period {
            if (fromSecond < 0 || fromSecond >= HOURS * HOUR) {
                throw new IllegalArgumentException(fromSecond + " is not a second of the day");
            }
            if (!(factor >= LEAST && factor <= MOST)) {
                throw new IllegalArgumentException(
                        "a factor of traffic is %s to %s, not %s".formatted(LEAST, MOST, factor));
            }
        }
    }

    public TrafficProfile {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || periods.getFirst().fromSecond() != 0) {
            throw new IllegalArgumentException("the first period must begin at midnight");
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).fromSecond() <= periods.get(i - 1).fromSecond()) {
                throw new IllegalArgumentException(
                        "periods must follow each other, but " + periods.get(i) + " does not");
            }
        }
    }

    /** Factors by the hour, the first from midnight to one. */
    public static TrafficProfile hourly(List<Double> factors) {
        if (factors.size() != HOURS) {
            throw new IllegalArgumentException(
                    "traffic needs a factor for each of 24 hours, not " + factors.size());
        }
        return new TrafficProfile(
                IntStream.range(0, HOURS)
                        .mapToObj(hour -> new Period(hour * HOUR, factors.get(hour)))
                        .toList());
    }
}
