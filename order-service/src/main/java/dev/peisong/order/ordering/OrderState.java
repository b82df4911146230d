package dev.peisong.order.ordering;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an order's counts and shipments amount to. Holds and exceptions stand beside it. After the
 * goods have ended somewhere only an observed fact moves it again, never a command.
 */
public enum OrderState {
    RECEIVED,
    BACKORDERED,
    CONFIRMED,
    SCHEDULED,
    OUT_FOR_DELIVERY,
    /** Dispatch was asked to let go of it and has not answered. */
    CANCELLING,
    /** Dispatch was asked for other terms and has not answered. */
    AMENDING,
    DELIVERED,
    PARTLY_DELIVERED,
    RETURNED,
    LOST,
    CANCELLED,
    /** We could not serve it. */
    REJECTED;

    private static final Set<OrderState> CARRIED =
            EnumSet.of(CONFIRMED, SCHEDULED, OUT_FOR_DELIVERY, CANCELLING, AMENDING);
    private static final Set<OrderState> ENDED =
            EnumSet.of(DELIVERED, PARTLY_DELIVERED, RETURNED, LOST);

    /** Whether nothing more happens to it by itself. */
    public boolean isTerminal() {
        return ENDED.contains(this) || this == CANCELLED || this == REJECTED;
    }

    public boolean canBecome(OrderState next) {
        return next != this
                && switch (this) {
                    case RECEIVED ->
                            next == BACKORDERED
                                    || next == CONFIRMED
                                    || next == CANCELLED
                                    || next == REJECTED;
                    case BACKORDERED -> next == CONFIRMED || next == CANCELLED || next == REJECTED;
                    case CONFIRMED, SCHEDULED, OUT_FOR_DELIVERY, CANCELLING, AMENDING ->
                            CARRIED.contains(next) || ENDED.contains(next) || next == CANCELLED;
                    case DELIVERED, PARTLY_DELIVERED, RETURNED, LOST, CANCELLED ->
                            ENDED.contains(next) || next == OUT_FOR_DELIVERY;
                    case REJECTED -> false;
                };
    }
}
