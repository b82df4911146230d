package dev.peisong.tracking.insight;

import dev.peisong.common.money.Money;
import dev.peisong.tracking.insight.GoalsController.GoalsBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business day in numbers.
 *
 * @param siteId null for all sites
 * @param zone IANA time zone of the site, or of the first one
 * @param today the business day that it is there now
 * @param lastWorkedDay the last day until this one that has a route; null when there is none
 * @param orders of this day, by state: those on its routes, and those that ended on it
 * @param waiting orders that are on no route and have not ended, by state; as of now
 * @param history this day and the thirteen before, oldest first
 */
record TodayView(
        @Nullable UUID siteId,
        LocalDate day,
        String zone,
        LocalDate today,
        Instant asOf,
        @Nullable LocalDate lastWorkedDay,
        List<StateCount> orders,
        List<StateCount> waiting,
        Deliveries deliveries,
        Fleet fleet,
        List<Measure> measures,
        List<DayNumbers> history,
        GoalsBody goals) {

    record StateCount(String state, int count) {}

    /**
     * Visits to doors.
     *
     * @param remaining without an outcome; late, atRisk and open add up to it
     * @param onTime delivered not later than promised
     * @param deliveredLate delivered later than promised
     * @param unpromised delivered without a promised window
     * @param late without an outcome, and promised for before they are expected
     * @param firstAttempts with an outcome
     */
    record Deliveries(
            int planned,
            int delivered,
            int partly,
            int failed,
            int remaining,
            int onTime,
            int deliveredLate,
            int unpromised,
            int late,
            int atRisk,
            int open,
            int firstAttempts,
            int firstDelivered) {}

    /**
     * Routes and what they do.
     *
     * @param cost of all routes as planned; null where it is not known
     */
    record Fleet(
            int routes,
            int notDeparted,
            int out,
            int back,
            int vehiclesOut,
            int stops,
            int stopsDone,
            long distanceMeters,
            @Nullable Money cost) {}

    enum Measured {
        ON_TIME_PERCENT,
        FIRST_ATTEMPT_PERCENT,
        COST_PER_DELIVERY,
        DISTANCE_PER_DELIVERY_METERS
    }

    /** Why a measure has no value. */
    enum Unknown {
        NOTHING_DUE_YET,
        NO_PROMISES,
        NO_ATTEMPT_YET,
        NO_ROUTES,
        NO_DELIVERIES,
        COST_NOT_TOLD,
        SEVERAL_CURRENCIES,
        NOT_ALL_MERCHANTS
    }

    /**
     * A number beside its goal.
     *
     * @param value of 100, in minor units of the currency, or in metres
     * @param target null where no goal is set, or it is in another currency
     * @param met null where either is missing
     */
    record Measure(
            Measured measured,
            @Nullable Double value,
            @Nullable Unknown unknown,
            @Nullable Double target,
            @Nullable Boolean met,
            @Nullable String currency) {}

    /** What sparklines are drawn from; cost is in minor units, null where it is not known. */
    record DayNumbers(
            LocalDate day,
            int deliveries,
            int delivered,
            @Nullable Double onTimePercent,
            @Nullable Double firstAttemptPercent,
            @Nullable Double costPerDelivery,
            @Nullable Double distancePerDeliveryMeters) {}
}
