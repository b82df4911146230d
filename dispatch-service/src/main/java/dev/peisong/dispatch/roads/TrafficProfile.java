package dev.peisong.dispatch.roads;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast traffic flows over a day, of one kind of day: in each period, driving covers so much of
 * the way that it would cover in the same time on free roads. A drive that lasts into the next
 * period goes on at that one's pace, so that leaving later never means arriving earlier (Ichoua,
 * Gendreau, Potvin: Vehicle dispatching with time-dependent travel times, EJOR 2003).
 *
 * @param periods in the order of the day, the first from midnight; the last lasts to midnight, when
 *     the day begins again
 */
public record TrafficProfile(List<Period> periods) {

    /** Roads are as free as the map says at all times. */
    public static final TrafficProfile FREE = new TrafficProfile(List.of(new Period(0, 1.0)));

    private static final int DAY = 24 * 60 * 60;

    /**
     * A part of the day.
     *
     * @param fromSecond of the day
     * @param pace 1 on free roads, 0.5 where everything takes twice as long
     */
    public record Period(int fromSecond, double pace) {

        public Period {
            if (fromSecond < 0 || fromSecond >= DAY) {
                throw new IllegalArgumentException(fromSecond + " is not a second of the day");
            }
            if (!(pace > 0 && pace < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("pace " + pace + " is not positive");
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

    /** Paces by the hour, the first from midnight to one. */
    public static TrafficProfile hourly(List<Double> paces) {
        if (paces.size() != 24) {
            throw new IllegalArgumentException("a day has 24 hours, not " + paces.size());
        }
        return new TrafficProfile(
                IntStream.range(0, 24)
                        .mapToObj(hour -> new Period(hour * 60 * 60, paces.get(hour)))
                        .toList());
    }

    /**
     * How long a drive takes.
     *
     * @param freeSeconds on free roads
     * @param departure seconds since midnight; may be of another day
     * @return in seconds
     */
    public double seconds(double freeSeconds, double departure) {
        double second = departure - DAY * Math.floor(departure / DAY);
        int period = periodAt(second);
        double left = freeSeconds;
        double taken = 0;
        while (true) {
            double pace = periods.get(period).pace();
            double until = end(period) - second;
            if (left <= until * pace) {
                return taken + left / pace;
            }
            left -= until * pace;
            taken += until;
            period = (period + 1) % periods.size();
            second = periods.get(period).fromSecond();
        }
    }

    private int periodAt(double second) {
        int period = periods.size() - 1;
        while (periods.get(period).fromSecond() > second) {
            period--;
        }
        return period;
    }

    private double end(int period) {
        return period + 1 < periods.size() ? periods.get(period + 1).fromSecond() : DAY;
    }
}
