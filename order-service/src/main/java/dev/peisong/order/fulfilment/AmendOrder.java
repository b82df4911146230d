package dev.peisong.order.fulfilment;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.Terms;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Gives an order other delivery terms, or asks dispatch to. */
@Component
public class AmendOrder {
    private final Saga saga;

    AmendOrder(Saga saga) {
        this.saga = saga;
    }

    /**
     * Amends, or asks.
     *
     * @param expected what the caller has seen
     * @param terms makes the new terms from the order as it is
     * @return the order as it is now
     * @throws DomainException PRECONDITION when it has changed since, ILLEGAL_STATE when it has
     *     ended, CONFLICT while an earlier request is open
     */
    public Order amend(UUID orderId, ExpectedVersion expected, Function<Order, Terms> terms) {
        return saga.step(
                orderId,
                f -> {
                    amend(f, expected, terms);
                    return f.order();
                });
    }

    private static void amend(
            Fulfilment f, ExpectedVersion expected, Function<Order, Terms> terms) {
        Order order = f.order();
        expected.check(order.revision());
        switch (Requests.amend(f, terms.apply(order))) {
            case DONE, REQUESTED -> {}
            case TOO_LATE ->
                    throw DomainException.illegalState(
                            "order-ended",
                            "Order %s is %s and cannot be amended"
                                    .formatted(order.number(), order.state()));
            case BUSY ->
                    throw DomainException.conflict(
                            "amend-pending",
                            "Order %s waits for the answer to earlier terms"
                                    .formatted(order.number()));
        }
    }
}
