package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The published route that a shipment is on, what was promised with it, and when it is expected.
 */
@Embeddable
@SuppressWarnings("UnusedVariable") // columns that queries read
class Schedule {
    private @Nullable UUID routeId;
    private @Nullable UUID vehicleId;
    private @Nullable UUID driverId;
    private @Nullable Instant plannedArrival;
    private @Nullable Instant promisedFrom;
    private @Nullable Instant promisedTo;
    private boolean underway;
    @Embedded private @Nullable Expectation expectation;

    /** On a published route; the promise that came with it, where it differs from the last. */
    Optional<TimeWindow> plan(JobPlanned plan) {
        TimeWindow held = promise();
        routeId = plan.routeId();
        vehicleId = plan.vehicleId();
        driverId = plan.driverId();
        plannedArrival = plan.plannedArrival();
        if (expectation != null && !expectation.routeId().equals(routeId)) {
            expectation = null;
        }
        if (plan.promisedFrom() != null && plan.promisedTo() != null) {
            promisedFrom = plan.promisedFrom();
            promisedTo = plan.promisedTo();
        }
        return Optional.ofNullable(promise()).filter(now -> !now.equals(held));
    }

    /** No longer on a route; what was promised stays promised. */
    void clear() {
        routeId = null;
        vehicleId = null;
        driverId = null;
        plannedArrival = null;
        underway = false;
    }

    void depart() {
        underway = true;
    }

    /** Takes an estimate; whether it is the first of its route, or far from the one told last. */
    boolean expect(ArrivalEstimated news) {
        var before = expectation;
        if (before == null || !before.routeId().equals(news.routeId())) {
            expectation = Expectation.first(news);
            return true;
        }
        var after = before.then(news);
        expectation = after;
        return !before.told().equals(after.told());
    }

    /** The promise as the estimate has it, where that is another than the one that holds. */
    Optional<TimeWindow> promiseAsExpected() {
        TimeWindow planned = planned();
        TimeWindow held = promise();
        if (expectation == null || planned == null || expectedArrival() == null) {
            return Optional.empty();
        }
        expectation = expectation.against(planned);
        return Optional.ofNullable(promise()).filter(now -> !now.equals(held));
    }

    boolean isLate() {
        return expectation != null && expectation.late() != null;
    }

    /** Null while it is on no route, or nobody has said when it comes. */
    @Nullable Instant expectedArrival() {
        return expectation != null && Objects.equals(expectation.routeId(), routeId)
                ? expectation.at()
                : null;
    }

    boolean hasPromise() {
        return promisedFrom != null;
    }

    boolean isPlanned() {
        return routeId != null;
    }

    boolean isUnderway() {
        return underway;
    }

    /** The window that holds: the later one while it is late. Null while nothing was promised. */
    private @Nullable TimeWindow promise() {
        TimeWindow late = expectation == null ? null : expectation.late();
        return late == null ? planned() : late;
    }

    private @Nullable TimeWindow planned() {
        return promisedFrom == null || promisedTo == null
                ? null
                : new TimeWindow(promisedFrom, promisedTo);
    }
}
