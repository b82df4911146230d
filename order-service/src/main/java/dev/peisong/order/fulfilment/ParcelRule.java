package dev.peisong.order.fulfilment;

import static dev.peisong.order.fulfilment.ParcelState.AT_SITE;
import static dev.peisong.order.fulfilment.ParcelState.DELIVERED;
import static dev.peisong.order.fulfilment.ParcelState.DESTROYED;
import static dev.peisong.order.fulfilment.ParcelState.LOADED;
import static dev.peisong.order.fulfilment.ParcelState.LOST;
import static dev.peisong.order.fulfilment.ParcelState.PACKED;
import static dev.peisong.order.fulfilment.ParcelState.RETURNED;
import static dev.peisong.order.fulfilment.ParcelState.VOIDED;

import dev.peisong.order.fulfilment.Seen.Observation;
import dev.peisong.order.ordering.ExceptionKind;
import org.jspecify.annotations.Nullable;

/**
 * What an observation makes of a parcel: its next state, and the exception it opens when the fact
 * does not fit. Facts are never refused; where the goods cannot be in two places, they are where
 * they were seen to end, and a person settles it.
 */
final class ParcelRule {
    private ParcelRule() {}

    /** The decision. */
    record Decision(ParcelState next, @Nullable ExceptionKind exception) {}

    static Decision on(ParcelState state, Observation seen) {
        return switch (seen) {
            case PACKED -> packed(state);
            case LOADED, HANDED_OVER -> aboard(state);
            case DELIVERED -> delivered(state);
            case REFUSED -> refused(state);
            case NOT_DELIVERED -> notDelivered(state);
            case BACK_AT_SITE -> back(state);
            case LOST -> gone(state, LOST, ExceptionKind.GOODS_LOST);
            case DESTROYED -> gone(state, DESTROYED, ExceptionKind.GOODS_DESTROYED);
        };
    }

    private static Decision packed(ParcelState state) {
        return switch (state) {
            case EXPECTED -> to(PACKED);
            case PACKED, LOADED, AT_SITE, DELIVERED, RETURNED, LOST, DESTROYED -> to(state);
            case VOIDED -> odd(VOIDED, ExceptionKind.PACKED_AFTER_CANCEL);
        };
    }

    private static Decision aboard(ParcelState state) {
        return switch (state) {
            case EXPECTED, PACKED, AT_SITE, LOADED -> to(LOADED);
            case DELIVERED -> to(DELIVERED); // recorded late: it has left the vehicle since
            case RETURNED -> odd(RETURNED, ExceptionKind.LOADED_AFTER_RETURN);
            case LOST -> odd(LOADED, ExceptionKind.FOUND_AFTER_LOSS);
            case DESTROYED -> odd(DESTROYED, ExceptionKind.SEEN_AFTER_DESTRUCTION);
            case VOIDED -> odd(LOADED, ExceptionKind.LOADED_AFTER_CANCEL);
        };
    }

    private static Decision delivered(ParcelState state) {
        return switch (state) {
            case EXPECTED, PACKED, AT_SITE -> odd(DELIVERED, ExceptionKind.DELIVERED_NOT_LOADED);
            case LOADED, DELIVERED -> to(DELIVERED);
            case RETURNED -> odd(RETURNED, ExceptionKind.DELIVERED_AFTER_RETURN);
            case LOST -> odd(DELIVERED, ExceptionKind.DELIVERED_AFTER_LOSS);
            case DESTROYED -> odd(DESTROYED, ExceptionKind.SEEN_AFTER_DESTRUCTION);
            case VOIDED -> odd(DELIVERED, ExceptionKind.DELIVERED_AFTER_CANCEL);
        };
    }

    private static Decision refused(ParcelState state) {
        return state == DELIVERED
                ? odd(DELIVERED, ExceptionKind.REFUSED_AFTER_DELIVERY)
                : aboard(state);
    }

    private static Decision notDelivered(ParcelState state) {
        return state == DELIVERED
                ? odd(DELIVERED, ExceptionKind.NOT_DELIVERED_AFTER_DELIVERY)
                : to(state);
    }

    private static Decision back(ParcelState state) {
        return switch (state) {
            case EXPECTED, PACKED, LOADED, AT_SITE -> to(AT_SITE);
            case DELIVERED -> odd(AT_SITE, ExceptionKind.BACK_AFTER_DELIVERY);
            case RETURNED -> to(RETURNED);
            case LOST -> odd(AT_SITE, ExceptionKind.FOUND_AFTER_LOSS);
            case DESTROYED -> odd(DESTROYED, ExceptionKind.SEEN_AFTER_DESTRUCTION);
            case VOIDED -> odd(AT_SITE, ExceptionKind.LOADED_AFTER_CANCEL);
        };
    }

    private static Decision gone(ParcelState state, ParcelState end, ExceptionKind kind) {
        return switch (state) {
            case EXPECTED, PACKED, LOADED, AT_SITE -> odd(end, kind);
            case LOST -> end == LOST ? to(LOST) : odd(end, kind);
            case DESTROYED -> to(DESTROYED);
            case DELIVERED, RETURNED, VOIDED -> odd(state, ExceptionKind.LOST_AFTER_END);
        };
    }

    private static Decision to(ParcelState next) {
        return new Decision(next, null);
    }

    private static Decision odd(ParcelState next, ExceptionKind kind) {
        return new Decision(next, kind);
    }
}
