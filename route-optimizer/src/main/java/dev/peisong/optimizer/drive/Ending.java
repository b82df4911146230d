package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Balance.Measure;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.solution.Blocker.Limit;

/**
 * Drives home and chooses the departure: that of least cost; of equal ones that of the shortest
 * route; of those the one that ends first.
 */
final class Ending {

    private final FlatProblem in;
    private final Failure failure;
    private final BreakConstraint breaks;
    private final ShiftConstraint shift;
    private final DurationConstraint duration;
    private final DistanceConstraint distance;
    private final Span span;

    /** Cost of the best departure, its moment, and when it ends; valid after success. */
    long cost;

    long departure;
    long end;
    long metres;

    Ending(FlatProblem in, Failure failure, Span span) {
        this.in = in;
        this.failure = failure;
        this.span = span;
        breaks = new BreakConstraint(new WindowConstraint(failure), failure);
        shift = new ShiftConstraint(failure);
        duration = new DurationConstraint(failure);
        distance = new DistanceConstraint(failure);
    }

    /** Ends a route of so many stops; false if no departure does so within all limits. */
    boolean reach(FlatVehicle vehicle, State last, int stops) {
        long home = 0;
        metres = last.metres;
        if (vehicle.end >= 0) {
            home = vehicle.seconds(in.matrix, last.place, vehicle.end);
            if (home >= TravelMatrix.UNREACHABLE) {
                failure.note(Limit.ROAD, 1);
                return false;
            }
            metres += in.matrix.metres(last.place, vehicle.end);
        }
        if (!distance.holds(metres, vehicle)) {
            return false;
        }
        cost = Long.MAX_VALUE;
        for (int piece = 0; piece < last.pieces.count; piece++) {
            long from = last.pieces.from(piece);
            long until = last.pieces.until(piece);
            while (from <= until) {
                last.pieces.read(piece, from, span);
                weigh(vehicle, home);
                from = span.until + 1;
            }
        }
        if (cost == Long.MAX_VALUE) {
            return false;
        }
        cost += vehicle.fixed + vehicle.perMetre * metres + last.change + untimed(stops);
        return true;
    }

    private long untimed(int stops) {
        boolean counted = in.balance != null && in.balance.measure() == Measure.SECONDS;
        return counted ? 0 : balance(stops);
    }

    private void weigh(FlatVehicle vehicle, long home) {
        if (!breaks.beforeLeg(span, home, vehicle, in.profile)) {
            return;
        }
        span.pass();
        if (!shift.holds(span, vehicle) || !duration.holds(span, vehicle)) {
            return;
        }
        span.price += vehicle.perSecond * (span.now - span.from);
        span.priceSlope += vehicle.perSecond * (span.slope - 1);
        span.charge(span.now, span.slope, vehicle.overtimeAfter, vehicle.overtimePrice);
        if (in.balance != null && in.balance.measure() == Measure.SECONDS) {
            long target = in.balance.target();
            span.charge(span.now - span.from, span.slope - 1, target, in.balance.perUnit());
        }
        choose(0);
        choose(span.until - span.from);
    }

    private void choose(long later) {
        long price = span.price + later * span.priceSlope;
        long ends = span.now + later * span.slope;
        long leaves = span.from + later;
        if (price > cost || (price == cost && !shorter(leaves, ends))) {
            return;
        }
        cost = price;
        departure = leaves;
        end = ends;
    }

    private boolean shorter(long leaves, long ends) {
        long more = (ends - leaves) - (end - departure);
        return more < 0 || (more == 0 && ends < end);
    }

    /**
     * What a route of the chosen departure and so many stops costs for doing more than its share.
     */
    long balance(int stops) {
        var balance = in.balance;
        if (balance == null) {
            return 0;
        }
        return balance.priceOf(
                switch (balance.measure()) {
                    case SECONDS -> end - departure;
                    case STOPS -> stops;
                    case METRES -> metres;
                });
    }
}
