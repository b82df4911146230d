package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.OrderEvent.ParcelsVoided;
import dev.peisong.common.contract.OrderEvent.ShipmentReattemptRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentReturned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What happens to parcels that were not delivered. What stands at a site and must not go out again
 * stays there. Once nothing of the shipment is aboard, the rest, with what was left behind, goes
 * out again in one request for each site; what may not and never left is given up.
 */
final class NextStep {
    private NextStep() {}

    /** Decides after a fact; {@code tripOver} tells whether the goods had left or were tried. */
    static void decide(Fulfilment f, Shipment shipment, boolean tripOver) {
        var standing = shipment.parcels(parcel -> parcel.state() == ParcelState.AT_SITE);
        stay(f, shipment, standing.stream().filter(p -> !goesOut(f, shipment, p)).toList());
        if (!tripOver || shipment.cancelRequestId() != null || shipment.has(ParcelState.LOADED)) {
            return;
        }
        var left = shipment.parcels(parcel -> !parcel.state().hasEnded());
        giveUp(
                f,
                shipment,
                left.stream().filter(p -> !goesOut(f, shipment, p)).toList(),
                why(f, shipment));
        var again = left.stream().filter(parcel -> !parcel.state().hasEnded()).toList();
        if (!again.isEmpty()) {
            sendOutAgain(f, shipment, again);
        }
    }

    /** Ends what has not left the sites: the shipment is not to be carried. */
    static void end(Fulfilment f, Shipment shipment, String reason) {
        stay(f, shipment, shipment.parcels(parcel -> parcel.state() == ParcelState.AT_SITE));
        var left = shipment.parcels(p -> !p.state().hasEnded() && p.state() != ParcelState.LOADED);
        giveUp(f, shipment, left, reason);
    }

    private static boolean goesOut(Fulfilment f, Shipment shipment, Parcel parcel) {
        boolean toCustomer = !shipment.isReturn() || parcel.state() != ParcelState.AT_SITE;
        return toCustomer && !f.cancelWanted(shipment) && parcel.mayGoOut(f.policy().maxAttempts());
    }

    private static void stay(Fulfilment f, Shipment shipment, List<Parcel> parcels) {
        bySite(shipment, parcels)
                .forEach(
                        (site, ids) ->
                                f.order()
                                        .say(
                                                new ShipmentReturned(
                                                        f.order().id(),
                                                        shipment.id(),
                                                        site,
                                                        ids,
                                                        why(f, shipment))));
        parcels.forEach(parcel -> parcel.stay(f.order()));
    }

    private static void giveUp(
            Fulfilment f, Shipment shipment, List<Parcel> parcels, String reason) {
        if (parcels.isEmpty()) {
            return;
        }
        parcels.forEach(parcel -> parcel.giveUp(f.order()));
        var ids = parcels.stream().map(Parcel::id).toList();
        f.order().say(new ParcelsVoided(f.order().id(), shipment.id(), ids, reason));
    }

    private static void sendOutAgain(Fulfilment f, Shipment shipment, List<Parcel> parcels) {
        shipment.schedule().clear();
        int attempt = shipment.attemptsMade() + 1;
        bySite(shipment, parcels)
                .forEach(
                        (site, ids) ->
                                f.order()
                                        .say(
                                                new ShipmentReattemptRequested(
                                                        f.order().id(),
                                                        shipment.id(),
                                                        attempt,
                                                        site,
                                                        ids)));
    }

    private static Map<UUID, List<UUID>> bySite(Shipment shipment, List<Parcel> parcels) {
        var ids = new HashMap<UUID, List<UUID>>();
        for (Parcel parcel : parcels) {
            UUID site = parcel.siteId() == null ? shipment.originSiteId() : parcel.siteId();
            ids.computeIfAbsent(site, _ -> new ArrayList<>()).add(parcel.id());
        }
        return ids;
    }

    private static String why(Fulfilment f, Shipment shipment) {
        if (f.cancelWanted(shipment)) {
            return "CANCELLED";
        }
        String reason = shipment.lastReasonCode();
        return shipment.isReturn() ? "CUSTOMER_RETURN" : reason == null ? "UNDELIVERED" : reason;
    }
}
