package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.OrderEvent.Content;
import dev.peisong.common.contract.OrderEvent.Leg;
import dev.peisong.common.contract.OrderEvent.ShipmentAmendRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentCancelRequested;
import dev.peisong.common.contract.OrderEvent.ShipmentCreated;
import dev.peisong.common.id.Ids;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.Terms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people ask of an order under way. Unlike a fact, a request may be refused. */
final class Requests {
    private Requests() {}

    /** How a request is answered. */
    enum Answer {
        /** In effect. */
        DONE,
        /** Dispatch is asked. */
        REQUESTED,
        /** The order has ended, or ends otherwise. */
        TOO_LATE,
        /** An earlier request is waiting for its answer. */
        BUSY
    }

    /** Stops the order: at once while nothing is shipped, else through dispatch. Repeatable. */
    static Answer cancel(Fulfilment f, String reason, @Nullable String detail) {
        Order order = f.order();
        if (order.cancelReason() != null) {
            return order.state().isTerminal() ? Answer.DONE : Answer.REQUESTED;
        }
        if (order.state().isTerminal()) {
            return Answer.TOO_LATE;
        }
        order.wantCancel(reason, detail);
        if (!f.hasOutbound()) {
            order.cancelUnshipped();
            f.follow(reason);
            return Answer.DONE;
        }
        for (Shipment shipment : f.liveOutbound()) {
            UUID request = Ids.next();
            shipment.requestCancel(request);
            order.say(new ShipmentCancelRequested(order.id(), shipment.id(), request, reason));
        }
        f.follow(reason);
        return Answer.REQUESTED;
    }

    /** Other delivery terms: at once while nothing is shipped, else dispatch is asked. */
    static Answer amend(Fulfilment f, Terms terms) {
        Order order = f.order();
        if (order.state().isTerminal() || order.cancelReason() != null) {
            return Answer.TOO_LATE;
        }
        if (order.wantedTerms() != null) {
            return Answer.BUSY;
        }
        if (!f.hasOutbound()) {
            order.amend(terms, f.now());
            return Answer.DONE;
        }
        order.wantTerms(terms);
        for (Shipment shipment : f.liveOutbound()) {
            UUID request = Ids.next();
            shipment.requestAmend(request);
            order.say(
                    new ShipmentAmendRequested(
                            order.id(), shipment.id(), request, terms.delivery()));
        }
        f.follow(null);
        return Answer.REQUESTED;
    }

    /** How many units of a line the customer holds and has not asked to give back. */
    static int returnable(Fulfilment f, UUID lineId) {
        int asked =
                f.shipments(s -> s.isReturn() && !s.hasEnded()).stream()
                        .flatMap(s -> s.parcels(p -> !p.state().hasEnded()).stream())
                        .flatMap(p -> p.contents().stream())
                        .filter(content -> content.lineId().equals(lineId))
                        .mapToInt(Content::quantity)
                        .sum();
        return f.order().line(lineId).units().delivered() - asked;
    }

    /** Goods come back from the customer to the site they came from: a shipment the other way. */
    static Shipment bringBack(Fulfilment f, Shipment original, Map<UUID, Integer> unitsByLine) {
        Order order = f.order();
        var packing = new Packing(f.policy().maxParcelWeightGrams(), f.now());
        unitsByLine.forEach((lineId, units) -> packing.add(order.line(lineId), units));
        UUID id = Ids.next();
        UUID site = original.originSiteId();
        var created =
                new ShipmentCreated(
                        order.id(),
                        id,
                        Shipment.numberOf(id, f.now()),
                        order.merchantId(),
                        site,
                        original.delivery(),
                        packing.parcels(),
                        List.of(new Leg(Ids.next(), 1, site, site)),
                        null,
                        original.id());
        var shipment = new Shipment(created, f.now());
        f.add(shipment);
        order.say(created);
        return shipment;
    }
}
