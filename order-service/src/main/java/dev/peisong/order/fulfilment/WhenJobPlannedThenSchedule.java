package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.DispatchEvent.JobPlanned;
import dev.peisong.common.contract.DispatchEvent.JobUnplanned;
import dev.peisong.common.contract.DispatchEvent.JobWaiting;
import dev.peisong.order.ordering.Promise;

/** The work is put on a published route, taken off it, or cannot be planned as it stands. */
final class WhenJobPlannedThenSchedule {
    private WhenJobPlannedThenSchedule() {}

    /** Plans of a shipment that has ended meanwhile are passed over. */
    static void planned(Fulfilment f, JobPlanned plan) {
        Shipment shipment = f.shipment(plan.job().shipmentId());
        if (shipment.hasEnded()) {
            return;
        }
        var schedule = shipment.schedule();
        var cause = schedule.hasPromise() ? Promise.Cause.REPLANNED : Promise.Cause.PLANNED;
        shipment.waitFor(null);
        schedule.plan(plan)
                .ifPresent(window -> f.order().promise(shipment.id(), window, cause, f.now()));
        f.follow(null);
    }

    static void unplanned(Fulfilment f, JobUnplanned fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        if (shipment.hasEnded()) {
            return;
        }
        shipment.schedule().clear();
        shipment.waitFor(fact.reason());
        f.follow(fact.reason());
    }

    static void waiting(Fulfilment f, JobWaiting fact) {
        Shipment shipment = f.shipment(fact.job().shipmentId());
        if (!shipment.hasEnded()) {
            shipment.waitFor(fact.reason());
        }
    }
}
