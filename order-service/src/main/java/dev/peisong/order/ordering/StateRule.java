package dev.peisong.order.ordering;

/** What state an order's counts and shipments amount to. */
final class StateRule {
    private StateRule() {}

    static OrderState derive(Units units, boolean backordered, Progress progress) {
        if (units.settled() && !progress.live()) {
            return ended(units);
        }
        if (progress.cancelPending()) {
            return OrderState.CANCELLING;
        }
        if (progress.amendPending()) {
            return OrderState.AMENDING;
        }
        if (progress.out()) {
            return OrderState.OUT_FOR_DELIVERY;
        }
        if (progress.scheduled()) {
            return OrderState.SCHEDULED;
        }
        if (progress.shipped()) {
            return OrderState.CONFIRMED;
        }
        return backordered ? OrderState.BACKORDERED : OrderState.RECEIVED;
    }

    private static OrderState ended(Units units) {
        if (units.delivered() == units.total()) {
            return OrderState.DELIVERED;
        }
        if (units.delivered() > 0) {
            return OrderState.PARTLY_DELIVERED;
        }
        if (units.returned() > 0) {
            return OrderState.RETURNED;
        }
        return units.lost() > 0 ? OrderState.LOST : OrderState.CANCELLED;
    }
}
