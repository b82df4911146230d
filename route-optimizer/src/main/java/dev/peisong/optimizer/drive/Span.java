package dev.peisong.optimizer.drive;

/**
 * What happens to a vehicle for a whole span of departures at once: every quantity is a line over
 * the moment at which it left. Each question narrows the span to the departures that answer it
 * alike; the caller takes up the rest again. So a plain simulation is exact for all departures.
 */
final class Span {

    /** First and last departure, both included. */
    long from;

    long until;

    /**
     * The moment it is for the first departure, and how much later for each second it left later.
     */
    long now;

    long slope;

    /** A moment ahead: an arrival, or a start of service. */
    long then;

    long thenSlope;

    /** Prices of starts so far, less what unpaid rests save. */
    long price;

    long priceSlope;

    /** The next break, and what remains of it. */
    int rest;

    long left;

    long leftSlope;

    /** Records what happens, where the span is one departure; does nothing else. */
    Journal journal = Journal.NONE;

    /** Starts anew with these departures. */
    void leave(long first, long last) {
        from = first;
        until = last;
        now = first;
        slope = 1;
        price = 0;
        priceSlope = 0;
    }

    /** Whether a line's value is at most the bound. */
    boolean atMost(long value, long perSecond, long bound) {
        if (value <= bound) {
            if (perSecond > 0) {
                until = Math.min(until, from + (bound - value) / perSecond);
            }
            return true;
        }
        if (perSecond < 0) {
            until = Math.min(until, from + (value - bound - 1) / -perSecond);
        }
        return false;
    }

    boolean nowAtMost(long bound) {
        return atMost(now, slope, bound);
    }

    /** Sets the moment ahead to now, or the given one if that is later. */
    void lookTo(long moment) {
        if (nowAtMost(moment)) {
            then = moment;
            thenSlope = 0;
        } else {
            then = now;
            thenSlope = slope;
        }
    }

    /** Lets the time pass until the moment ahead. */
    void pass() {
        now = then;
        slope = thenSlope;
    }

    /** Adds a price for each second by which a line exceeds the bound. */
    void charge(long value, long perSecond, long bound, long each) {
        if (each > 0 && !atMost(value, perSecond, bound)) {
            price += each * (value - bound);
            priceSlope += each * perSecond;
        }
    }
}
