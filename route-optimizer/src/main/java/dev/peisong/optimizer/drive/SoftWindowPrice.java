package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.SoftWindow;

/** The price of starting a service before or after its soft window. */
final class SoftWindowPrice {

    private SoftWindowPrice() {}

    /** Adds the price of starting now. */
    static void add(Span span, SoftWindow soft) {
        span.charge(span.now, span.slope, soft.end(), soft.perSecondLate());
        span.charge(-span.now, -span.slope, -soft.start(), soft.perSecondEarly());
    }
}
