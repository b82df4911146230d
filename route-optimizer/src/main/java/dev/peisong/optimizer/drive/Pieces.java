package dev.peisong.optimizer.drive;

import java.util.Arrays;

/** Spans of departures side by side, in order, in one array that grows but is never given back. */
final class Pieces {

    private static final int WIDTH = 10;

    int count;
    private long[] lines = new long[4 * WIDTH];

    void clear() {
        count = 0;
    }

    long from(int piece) {
        return lines[piece * WIDTH];
    }

    long until(int piece) {
        return lines[piece * WIDTH + 1];
    }

    /** Fills the span with what this piece is from a departure on. */
    void read(int piece, long departure, Span span) {
        int at = piece * WIDTH;
        long later = departure - lines[at];
        span.from = departure;
        span.until = lines[at + 1];
        span.slope = lines[at + 3];
        span.now = lines[at + 2] + later * span.slope;
        span.priceSlope = lines[at + 5];
        span.price = lines[at + 4] + later * span.priceSlope;
        span.leftSlope = lines[at + 7];
        span.left = lines[at + 6] + later * span.leftSlope;
        span.rest = (int) lines[at + 8];
    }

    /**
     * Adds a span behind the others, joined to the last one where they form one line. Of departures
     * that have all led to the same moment only the last is kept, if leaving later saves as much as
     * it costs.
     */
    void add(Span span, long perSecond) {
        if (span.slope == 0 && span.leftSlope == 0 && span.priceSlope <= perSecond) {
            span.price += (span.until - span.from) * span.priceSlope;
            span.from = span.until;
        }
        if (span.from == span.until) {
            span.slope = 0;
            span.priceSlope = 0;
            span.leftSlope = 0;
        }
        if (count == 0 || !join(span)) {
            append(span);
        }
    }

    private void append(Span span) {
        int at = count * WIDTH;
        if (lines.length < at + WIDTH) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        lines[at] = span.from;
        lines[at + 1] = span.until;
        lines[at + 2] = span.now;
        lines[at + 3] = span.slope;
        lines[at + 4] = span.price;
        lines[at + 5] = span.priceSlope;
        lines[at + 6] = span.left;
        lines[at + 7] = span.leftSlope;
        lines[at + 8] = span.rest;
        count++;
    }

    private boolean join(Span span) {
        int at = (count - 1) * WIDTH;
        if (lines[at + 1] + 1 != span.from || lines[at + 8] != span.rest) {
            return false;
        }
        long width = span.from - lines[at];
        boolean lastIsPoint = width == 1;
        boolean spanIsPoint = span.from == span.until;
        if (!lastIsPoint && !spanIsPoint && !sameSlopes(at, span)) {
            return false;
        }
        long slope =
                slope(
                        lines[at + 3],
                        lastIsPoint,
                        span.slope,
                        spanIsPoint,
                        span.now - lines[at + 2]);
        long priceSlope =
                slope(
                        lines[at + 5],
                        lastIsPoint,
                        span.priceSlope,
                        spanIsPoint,
                        span.price - lines[at + 4]);
        long leftSlope =
                slope(
                        lines[at + 7],
                        lastIsPoint,
                        span.leftSlope,
                        spanIsPoint,
                        span.left - lines[at + 6]);
        if (lines[at + 2] + slope * width != span.now
                || lines[at + 4] + priceSlope * width != span.price
                || lines[at + 6] + leftSlope * width != span.left) {
            return false;
        }
        lines[at + 1] = span.until;
        lines[at + 3] = slope;
        lines[at + 5] = priceSlope;
        lines[at + 7] = leftSlope;
        return true;
    }

    private boolean sameSlopes(int at, Span span) {
        return lines[at + 3] == span.slope
                && lines[at + 5] == span.priceSlope
                && lines[at + 7] == span.leftSlope;
    }

    /** A point takes the slope of its neighbour; two points that of the line through them. */
    private static long slope(
            long last, boolean lastIsPoint, long next, boolean nextIsPoint, long difference) {
        if (lastIsPoint && nextIsPoint) {
            return difference;
        }
        return lastIsPoint ? next : last;
    }
}
