package dev.peisong.dispatch.roads;

/**
 * Driving times that depend on when one leaves. Leaving later never means arriving earlier.
 *
 * @param free times on free roads
 * @param traffic of the day
 */
public record TimedMatrix(TravelMatrix free, TrafficProfile traffic) {

    /**
     * Rounded to whole seconds, and {@link TravelMatrix#UNREACHABLE} where there is no way.
     *
     * @param departureSecondOfDay since midnight, local time; may be past the next midnight
     */
    public int seconds(int from, int to, int departureSecondOfDay) {
        int freeSeconds = free.seconds(from, to);
        if (freeSeconds == TravelMatrix.UNREACHABLE) {
            return freeSeconds;
        }
        return Math.toIntExact(Math.round(traffic.seconds(freeSeconds, departureSecondOfDay)));
    }

    /** The way does not depend on the traffic. */
    public int meters(int from, int to) {
        return free.meters(from, to);
    }

    public int size() {
        return free.size();
    }
}
