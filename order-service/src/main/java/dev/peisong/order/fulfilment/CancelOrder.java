package dev.peisong.order.fulfilment;

import dev.peisong.common.domain.DomainException;
import dev.peisong.order.ordering.OrderState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stops an order, or asks dispatch to. Asking again changes nothing. */
@Component
class CancelOrder {
    private final Saga saga;

    CancelOrder(Saga saga) {
        this.saga = saga;
    }

    /**
     * @param reason code, e.g. CUSTOMER_ASKED
     * @return the state that the order is in now
     * @throws DomainException ILLEGAL_STATE when it has ended otherwise
     */
    OrderState cancel(UUID orderId, String reason, @Nullable String detail) {
        return saga.step(
                orderId,
                f -> {
                    if (Requests.cancel(f, reason, detail) == Requests.Answer.TOO_LATE) {
                        throw DomainException.illegalState(
                                "order-ended",
                                "Order %s is %s and cannot be cancelled"
                                        .formatted(f.order().number(), f.order().state()));
                    }
                    return f.order().state();
                });
    }
}
