package dev.peisong.order.fulfilment;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.contract.TrackingEvent.CustomerAsked;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.OrderState;
import dev.peisong.order.ordering.Terms;
import dev.peisong.order.ordering.Terms.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks through the link of a shipment: a note, the neighbour and another window are
 * other terms, a refusal is a cancel. Each wish is answered, at once or when dispatch has answered.
 */
final class WhenCustomerAsksThenAnswer {
    private static final String DONE = "DONE";
    private static final String ASKING = "ASKING";
    private static final String REFUSED = "REFUSED";

    private WhenCustomerAsksThenAnswer() {}

    static void asked(Fulfilment f, CustomerAsked asked) {
        Delivery now = f.order().delivery();
        switch (asked.kind()) {
            case "INSTRUCTIONS" -> amend(f, noted(now, asked.note()), wish(asked, null));
            case "NEIGHBOUR" ->
                    amend(
                            f,
                            brought(now, "NEIGHBOUR"),
                            wish(asked, "tracking link " + asked.occurredAt()));
            case "DOOR" -> amend(f, brought(now, "DOOR"), wish(asked, null));
            case "WINDOW" -> amend(f, timed(now, asked), wish(asked, null));
            case "REFUSE" -> refuse(f, wish(asked, null));
            default -> f.order().answer(wish(asked, null), REFUSED, "NOT_UNDERSTOOD");
        }
    }

    /** The terms that a customer wanted are the order's, of all its shipments or of some. */
    static void amendSettled(Order order, Terms wanted, boolean all, boolean some) {
        Wish wish = wanted.wish();
        if (wish != null) {
            String reason = all ? null : some ? "IN_PART" : "TOO_LATE";
            order.answer(wish, all ? DONE : REFUSED, reason);
        }
    }

    /** Answers a refusal once dispatch owes nothing any more. */
    static void settleRefusal(Fulfilment f) {
        Order order = f.order();
        Wish wish = order.refusal();
        if (wish == null || f.shipments().stream().anyMatch(s -> s.cancelRequestId() != null)) {
            return;
        }
        Shipment shipment = f.shipment(wish.shipmentId());
        order.refusedBy(null);
        if (came(shipment)) {
            order.answer(wish, REFUSED, "ALREADY_DELIVERED");
        } else if (shipment.hasEnded()) {
            order.answer(wish, DONE, null);
        } else if (shipment.isIntercepting() || !shipment.has(ParcelState.LOADED)) {
            order.answer(wish, DONE, "COMING_BACK");
        } else {
            order.answer(wish, REFUSED, "TOO_LATE");
        }
    }

    private static boolean came(Shipment shipment) {
        return shipment.state() == ShipmentState.DELIVERED
                || shipment.state() == ShipmentState.PARTLY_DELIVERED;
    }

    private static void amend(Fulfilment f, Delivery delivery, Wish wish) {
        Order order = f.order();
        switch (Requests.amend(f, new Terms(delivery, order.phone(), wish))) {
            case DONE -> order.answer(wish, DONE, null);
            case REQUESTED -> {
                if (order.wantedTerms() != null) {
                    order.answer(wish, ASKING, null);
                }
            }
            case TOO_LATE -> order.answer(wish, REFUSED, ended(order));
            case BUSY -> order.answer(wish, REFUSED, "BUSY");
        }
    }

    private static void refuse(Fulfilment f, Wish wish) {
        Order order = f.order();
        if (order.refusal() != null) {
            order.answer(wish, REFUSED, "BUSY");
            return;
        }
        switch (Requests.cancel(f, "CUSTOMER_REFUSED", null)) {
            case TOO_LATE, BUSY -> order.answer(wish, REFUSED, ended(order));
            case DONE, REQUESTED -> {
                order.refusedBy(wish);
                order.answer(wish, ASKING, null);
                settleRefusal(f);
            }
        }
    }

    private static String ended(Order order) {
        return order.state() == OrderState.DELIVERED ? "ALREADY_DELIVERED" : "ALREADY_ENDED";
    }

    private static Wish wish(CustomerAsked asked, @Nullable String consent) {
        return new Wish(asked.wishId(), asked.shipmentId(), consent);
    }

    private static Delivery noted(Delivery now, @Nullable String note) {
        var who = now.recipient();
        var noted = new Delivery.Recipient(who.keyId(), who.name(), who.phone(), note);
        return with(now, noted, now.windows(), now.deliveryMode());
    }

    private static Delivery brought(Delivery now, String mode) {
        return with(now, now.recipient(), now.windows(), mode);
    }

    private static Delivery timed(Delivery now, CustomerAsked asked) {
        var window = asked.window();
        var windows = window == null ? now.windows() : List.of(window);
        return with(now, now.recipient(), windows, now.deliveryMode());
    }

    private static Delivery with(
            Delivery now, Delivery.Recipient recipient, List<TimeWindow> windows, String mode) {
        return new Delivery(
                recipient,
                now.address(),
                now.point(),
                windows,
                now.serviceSeconds(),
                now.serviceProduct(),
                now.priority(),
                now.skills(),
                now.handlingClass(),
                mode,
                now.amountToCollect(),
                now.customFields());
    }
}
