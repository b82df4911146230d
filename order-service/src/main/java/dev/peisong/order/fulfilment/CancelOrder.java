package dev.peisong.order.fulfilment;

import dev.peisong.common.domain.DomainException;
import dev.peisong.order.ordering.OrderState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stops an order, or asks dispatch to. Asking again changes nothing. */
@Component
class CancelOrder {
    private final Saga saga;
    private final ShipmentQueries shipments;

    CancelOrder(Saga saga, ShipmentQueries shipments) {
        this.saga = saga;
        this.shipments = shipments;
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

    /**
     * What became of one of many.
     *
     * @param state null when there is no such order
     * @param problem why it is not cancelled: order-ended or not-found
     */
    @Schema(name = "CancelOutcome")
    record Outcome(UUID orderId, @Nullable OrderState state, @Nullable String problem) {}

    /** Stops what can be stopped, each order by itself and always in the same order of locks. */
    List<Outcome> cancelAll(List<UUID> orderIds, String reason, @Nullable String detail) {
        var byId = new HashMap<UUID, Outcome>();
        orderIds.stream()
                .distinct()
                .sorted()
                .forEach(id -> byId.put(id, cancelIfPossible(id, reason, detail)));
        return orderIds.stream().distinct().map(byId::get).toList();
    }

    private Outcome cancelIfPossible(UUID id, String reason, @Nullable String detail) {
        if (!shipments.orderExists(id)) {
            return new Outcome(id, null, "not-found");
        }
        return saga.step(
                id,
                f -> {
                    boolean late = Requests.cancel(f, reason, detail) == Requests.Answer.TOO_LATE;
                    return new Outcome(id, f.order().state(), late ? "order-ended" : null);
                });
    }
}
