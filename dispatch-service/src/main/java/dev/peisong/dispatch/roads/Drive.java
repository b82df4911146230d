package dev.peisong.dispatch.roads;

/**
 * What driving costs.
 *
 * @param weight what is minimised: seconds, and some for each meter; infinite where there is no way
 */
record Drive(double weight, int millis, double meters) {

    static final Drive NONE = new Drive(0, 0, 0);

    static final Drive CLOSED = new Drive(Double.POSITIVE_INFINITY, 0, 0);

    Drive share(double share) {
        return new Drive(weight * share, (int) Math.round(millis * share), meters * share);
    }

    boolean isOpen() {
        return weight < Double.POSITIVE_INFINITY;
    }
}
