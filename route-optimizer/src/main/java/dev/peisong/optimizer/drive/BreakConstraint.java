package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Break;
import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * When rests are taken. Nobody is delayed by a rest that can wait: it is put off until the next leg
 * or service would end after its window, then taken before that. Waiting for a window to open is
 * used for it, in whole, or in part where it may be split. Breaks are taken in their order; one
 * whose window has passed before the departure, or is open to the end of the route, is not due.
 */
final class BreakConstraint {

    private final WindowConstraint windows;
    private final Failure failure;

    BreakConstraint(WindowConstraint windows, Failure failure) {
        this.windows = windows;
        this.failure = failure;
    }

    /**
     * The first break of a vehicle that leaves at the beginning of the span, for all who share it.
     */
    static void begin(Span span, FlatVehicle vehicle) {
        span.rest = 0;
        while (span.rest < vehicle.breaks.length
                && !span.atMost(span.from, 1, vehicle.breaks[span.rest].window().end())) {
            span.rest++;
        }
        next(span, vehicle);
    }

    private static void next(Span span, FlatVehicle vehicle) {
        span.left = span.rest < vehicle.breaks.length ? vehicle.breaks[span.rest].seconds() : 0;
        span.leftSlope = 0;
    }

    /** Rests before a leg on which a window would close; looks ahead to the arrival. */
    boolean beforeLeg(Span span, long seconds, FlatVehicle vehicle, FlatProfile profile) {
        profile.travel(span, seconds);
        while (span.rest < vehicle.breaks.length
                && !span.atMost(
                        span.then, span.thenSlope, vehicle.breaks[span.rest].window().end())) {
            if (!takeAll(span, vehicle)) {
                return false;
            }
            profile.travel(span, seconds);
        }
        return true;
    }

    /** Rests between arrival and service; looks ahead to its start. */
    boolean atStop(Span span, int[] open, long service, FlatVehicle vehicle) {
        while (windows.look(span, open)) {
            if (span.rest == vehicle.breaks.length) {
                return true;
            }
            if (waitingHoldsRest(span, vehicle)) {
                continue;
            }
            windows.look(span, open);
            long end = vehicle.breaks[span.rest].window().end();
            if (span.atMost(span.then + service, span.thenSlope, end)) {
                return true;
            }
            if (!takeAll(span, vehicle)) {
                return false;
            }
        }
        return false;
    }

    /** Uses the wait until the moment ahead; whether that completes the break. */
    private static boolean waitingHoldsRest(Span span, FlatVehicle vehicle) {
        var rule = vehicle.breaks[span.rest];
        long start = span.then;
        long startSlope = span.thenSlope;
        span.lookTo(rule.window().start());
        if (!span.atMost(span.then, span.thenSlope, rule.window().end())) {
            return false;
        }
        long room = start - span.then;
        long roomSlope = startSlope - span.thenSlope;
        if (span.atMost(span.left - room, span.leftSlope - roomSlope, 0)) {
            take(span, vehicle, span.left, span.leftSlope);
            return true;
        }
        splitOff(span, vehicle, rule, room, roomSlope);
        return false;
    }

    private static void splitOff(
            Span span, FlatVehicle vehicle, Break rule, long room, long roomSlope) {
        int least = rule.leastPart();
        long part = span.left - least;
        long partSlope = span.leftSlope;
        if (span.atMost(room - part, roomSlope - partSlope, 0)) {
            part = room;
            partSlope = roomSlope;
        }
        if (!span.atMost(part, partSlope, least - 1L)) {
            take(span, vehicle, part, partSlope);
        }
    }

    /** Takes what remains of the next break now, or as soon as its window opens. */
    private boolean takeAll(Span span, FlatVehicle vehicle) {
        var window = vehicle.breaks[span.rest].window();
        span.lookTo(window.start());
        if (!span.atMost(span.then, span.thenSlope, window.end())) {
            failure.note(Limit.BREAK, span.then - window.end());
            return false;
        }
        take(span, vehicle, span.left, span.leftSlope);
        return true;
    }

    private static void take(Span span, FlatVehicle vehicle, long seconds, long perSecond) {
        span.journal.rests(span.rest, span.then, seconds);
        span.now = span.then + seconds;
        span.slope = span.thenSlope + perSecond;
        if (!vehicle.breaks[span.rest].paid()) {
            span.price -= vehicle.perSecond * seconds;
            span.priceSlope -= vehicle.perSecond * perSecond;
        }
        span.left -= seconds;
        span.leftSlope -= perSecond;
        if (span.left == 0 && span.leftSlope == 0) {
            span.rest++;
            next(span, vehicle);
        }
    }
}
