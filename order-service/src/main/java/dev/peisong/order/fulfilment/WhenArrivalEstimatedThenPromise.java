package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.TrackingEvent.ArrivalEstimated;
import dev.peisong.order.ordering.Promise;

/** Tracking says when a shipment comes. Where that breaks the promise, another one is made. */
final class WhenArrivalEstimatedThenPromise {
    private WhenArrivalEstimatedThenPromise() {}

    /**
     * Takes the estimate of a shipment that somebody waits for.
     *
     * @return whether the timeline should tell it: the first of a route, one that moved far since
     *     it was told, and one that changes the promise
     */
    static boolean estimated(Fulfilment f, ArrivalEstimated news) {
        Shipment shipment = f.shipment(news.shipmentId());
        if (shipment.hasEnded() || f.cancelWanted(shipment)) {
            return false;
        }
        boolean worthTelling = shipment.schedule().expect(news);
        var promise = shipment.schedule().promiseAsExpected();
        promise.ifPresent(
                window -> {
                    var cause =
                            shipment.schedule().isLate()
                                    ? Promise.Cause.RUNNING_LATE
                                    : Promise.Cause.CAUGHT_UP;
                    f.order().promise(shipment.id(), window, cause, f.now());
                });
        f.follow(null);
        return worthTelling || promise.isPresent();
    }
}
