package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.common.time.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a shipment on a route is expected, and the later window that is promised while it is late.
 * It is late when it is expected after the planned window; to come early is no promise, since the
 * driver waits for the window to open. A window once told holds as long as the estimate stays in
 * it, so that an estimate that trembles around a limit promises nothing new.
 *
 * @param told the estimate that the timeline shows
 * @param lateFrom null while it is on time
 */
@Embeddable
record Expectation(
        @Column(name = "expected_route_id") UUID routeId,
        @Column(name = "expected_at") Instant at,
        @Column(name = "expected_as_of") Instant asOf,
        @Column(name = "expected_told") Instant told,
        @Column(name = "late_from") @Nullable Instant lateFrom,
        @Column(name = "late_to") @Nullable Instant lateTo) {

    private static final Duration WORTH_TELLING = Duration.ofMinutes(15);
    private static final Duration EITHER_SIDE = Duration.ofMinutes(30);
    private static final int ROUNDED_TO_MINUTES = 5;

    /** The first estimate of a route. */
    static Expectation first(ArrivalEstimated news) {
        return new Expectation(
                news.routeId(), news.expectedAt(), news.asOf(), news.expectedAt(), null, null);
    }

    /** With a later estimate of the same route; an older one changes nothing. */
    Expectation then(ArrivalEstimated news) {
        if (news.asOf().isBefore(asOf)) {
            return this;
        }
        Instant next = news.expectedAt();
        boolean worthTelling = Duration.between(told, next).abs().compareTo(WORTH_TELLING) >= 0;
        return new Expectation(
                routeId, next, news.asOf(), worthTelling ? next : told, lateFrom, lateTo);
    }

    /** With the late window that follows from the planned one: none, as before, or a new one. */
    Expectation against(TimeWindow planned) {
        TimeWindow late = late();
        if (late != null && !at.isBefore(late.start()) && !at.isAfter(late.end())) {
            return this;
        }
        return at.isAfter(planned.end()) ? late(around()) : late(null);
    }

    /** Null while it is on time. */
    @Nullable TimeWindow late() {
        return lateFrom == null || lateTo == null ? null : new TimeWindow(lateFrom, lateTo);
    }

    /** An hour around the estimate, from what was known on. */
    private TimeWindow around() {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        long minutes = Duration.between(hour, at).toMinutes();
        Instant middle = hour.plus(Duration.ofMinutes(minutes - minutes % ROUNDED_TO_MINUTES));
        Instant from = middle.minus(EITHER_SIDE);
        return new TimeWindow(from.isBefore(asOf) ? asOf : from, middle.plus(EITHER_SIDE));
    }

    private Expectation late(@Nullable TimeWindow window) {
        return new Expectation(
                routeId,
                at,
                asOf,
                told,
                window == null ? null : window.start(),
                window == null ? null : window.end());
    }
}
