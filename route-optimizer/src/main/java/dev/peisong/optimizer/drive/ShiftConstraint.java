package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** All work ends by the hard end of the shift. */
final class ShiftConstraint {

    private final Failure failure;

    ShiftConstraint(Failure failure) {
        this.failure = failure;
    }

    boolean holds(Span span, FlatVehicle vehicle) {
        if (span.nowAtMost(vehicle.shiftEnd)) {
            return true;
        }
        failure.note(Limit.SHIFT_END, span.now - vehicle.shiftEnd);
        return false;
    }
}
