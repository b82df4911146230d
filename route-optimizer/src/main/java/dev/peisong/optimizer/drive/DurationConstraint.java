package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Blocker.Limit;

/** From departure to end no more than the vehicle's greatest duration passes, rests included. */
final class DurationConstraint {

    private final Failure failure;

    DurationConstraint(Failure failure) {
        this.failure = failure;
    }

    boolean holds(Span span, FlatVehicle vehicle) {
        int most = vehicle.vehicle.maxDurationSeconds();
        if (span.atMost(span.now - span.from, span.slope - 1, most)) {
            return true;
        }
        failure.note(
                Limit.DURATION,
                span.now - span.until - most + (span.until - span.from) * span.slope);
        return false;
    }
}
