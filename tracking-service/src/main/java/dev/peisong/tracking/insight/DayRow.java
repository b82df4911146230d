package dev.peisong.tracking.insight;

import dev.peisong.common.money.Money;
import dev.peisong.tracking.insight.Goals.Targets;
import dev.peisong.tracking.insight.TodayView.DayNumbers;
import dev.peisong.tracking.insight.TodayView.Measure;
import dev.peisong.tracking.insight.TodayView.Measured;
import dev.peisong.tracking.insight.TodayView.Unknown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one day that its measures follow from.
 *
 * @param due delivered with a promise, or not delivered and late by now
 * @param untoldCosts routes whose cost is not known
 * @param currencies of the known costs
 */
record DayRow(
        LocalDate day,
        int deliveries,
        int delivered,
        int remaining,
        int onTime,
        int due,
        int firstAttempts,
        int firstDelivered,
        int routes,
        long distanceMeters,
        long costMinor,
        int untoldCosts,
        int currencies,
        @Nullable String currency) {

    private record Value(@Nullable Double value, @Nullable Unknown unknown) {
        static Value of(double value) {
            return new Value(value, null);
        }

        static Value none(Unknown why) {
            return new Value(null, why);
        }
    }

    /**
     * Each number against its goal.
     *
     * @param whole false for a caller who sees some merchants only: routes serve others too
     */
    List<Measure> measures(Targets targets, boolean whole) {
        Money cost = targets.costPerDelivery();
        Double costTarget =
                cost != null && cost.currency().equals(currency)
                        ? (double) cost.amountMinor()
                        : null;
        Long distance = targets.distancePerDeliveryMeters();
        return List.of(
                atLeast(Measured.ON_TIME_PERCENT, onTimeShare(), targets.onTimePercent()),
                atLeast(
                        Measured.FIRST_ATTEMPT_PERCENT,
                        firstShare(),
                        targets.firstAttemptPercent()),
                atMost(Measured.COST_PER_DELIVERY, cost(whole), costTarget, currency),
                atMost(
                        Measured.DISTANCE_PER_DELIVERY_METERS,
                        distance(whole),
                        distance == null ? null : distance.doubleValue(),
                        null));
    }

    DayNumbers numbers(boolean whole) {
        return new DayNumbers(
                day,
                deliveries,
                delivered,
                onTimeShare().value,
                firstShare().value,
                cost(whole).value,
                distance(whole).value);
    }

    private Value onTimeShare() {
        if (due > 0) {
            return Value.of(100.0 * onTime / due);
        }
        return Value.none(delivered > 0 ? Unknown.NO_PROMISES : Unknown.NOTHING_DUE_YET);
    }

    private Value firstShare() {
        return firstAttempts > 0
                ? Value.of(100.0 * firstDelivered / firstAttempts)
                : Value.none(Unknown.NO_ATTEMPT_YET);
    }

    /** What the day's routes cost as planned, over what was delivered and is still to be. */
    private Value cost(boolean whole) {
        if (untoldCosts > 0) {
            return Value.none(Unknown.COST_NOT_TOLD);
        }
        return currencies > 1 ? Value.none(Unknown.SEVERAL_CURRENCIES) : each(costMinor, whole);
    }

    private Value distance(boolean whole) {
        return each(distanceMeters, whole);
    }

    private Value each(long sum, boolean whole) {
        if (!whole) {
            return Value.none(Unknown.NOT_ALL_MERCHANTS);
        }
        if (routes == 0) {
            return Value.none(Unknown.NO_ROUTES);
        }
        int deliverable = delivered + remaining;
        return deliverable == 0
                ? Value.none(Unknown.NO_DELIVERIES)
                : Value.of((double) sum / deliverable);
    }

    @Nullable Money cost() {
        if (routes == 0 || untoldCosts > 0 || currencies != 1 || currency == null) {
            return null;
        }
        return new Money(costMinor, currency);
    }

    private static Measure atLeast(Measured measured, Value value, double target) {
        Double is = value.value;
        return new Measure(
                measured, is, value.unknown, target, is == null ? null : is >= target, null);
    }

    private static Measure atMost(
            Measured measured, Value value, @Nullable Double target, @Nullable String currency) {
        Double is = value.value;
        Boolean met = (is == null || target == null) ? null : is <= target;
        return new Measure(measured, is, value.unknown, target, met, currency);
    }
}
