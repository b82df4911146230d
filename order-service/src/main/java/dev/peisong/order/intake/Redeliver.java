package dev.peisong.order.intake;

import dev.peisong.common.contract.Delivery;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.OrderLine;
import dev.peisong.order.ordering.Orders;
import dev.peisong.order.ordering.PlaceOrder;
import dev.peisong.order.ordering.Placement;
import dev.peisong.order.ordering.Recipients;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends again what did not come: a new order to the same person for the units that were not
 * delivered, linked to the one that has ended. The old one keeps its end. While an order is under
 * way nothing has to be asked: after a failed attempt it is planned again by itself.
 */
@Component
class Redeliver {
    private final Orders orders;
    private final PlaceOrder place;
    private final Recipients recipients;

    Redeliver(Orders orders, PlaceOrder place, Recipients recipients) {
        this.orders = orders;
        this.place = place;
        this.recipients = recipients;
    }

    /**
     * What is to be different.
     *
     * @param windows empty or absent for any time
     * @param amountToCollect what is still owed; as it was where nothing was delivered
     */
    @Schema(name = "RedeliverRequest")
    record Asked(
            @Size(min = 1, max = 100) @Nullable String externalReference,
            @Size(max = 5) @Nullable List<@NotNull TimeWindow> windows,
            @Nullable Money amountToCollect) {}

    /**
     * Places the new order.
     *
     * @throws DomainException ILLEGAL_STATE while the order is under way or when all of it came,
     *     CONFLICT when it is redelivered already, INVALID when it must be said what is owed
     */
    @Transactional
    Order again(UUID orderId, Asked asked) {
        Order old =
                orders.lock(orderId).orElseThrow(() -> DomainException.notFound("order", orderId));
        check(old);
        return place.place(
                new Placement(
                        Ids.next(),
                        old.merchantId(),
                        asked.externalReference(),
                        undelivered(old),
                        terms(old, asked),
                        old.phone(),
                        old.declaredValue(),
                        old.freightPayer(),
                        old.deliveryConsent(),
                        old.id()));
    }

    private void check(Order old) {
        if (!old.state().isTerminal()) {
            throw DomainException.illegalState(
                    "order-under-way",
                    "Order %s is %s; it is tried again by itself"
                            .formatted(old.number(), old.state()));
        }
        if (undelivered(old).isEmpty()) {
            throw DomainException.illegalState(
                    "all-delivered", "All of order %s was delivered".formatted(old.number()));
        }
        orders.findByRedeliveryOf(old.id())
                .ifPresent(
                        again -> {
                            throw DomainException.conflict(
                                    "redelivered-already",
                                    "Order %s is redelivered as %s"
                                            .formatted(old.number(), again.number()));
                        });
        if (recipients.open("name", old.delivery().recipient().name()) == null) {
            throw DomainException.illegalState(
                    "recipient-erased",
                    "The recipient of order %s was erased".formatted(old.number()));
        }
    }

    private static List<Placement.Line> undelivered(Order old) {
        return old.lines().stream()
                .filter(line -> missing(line) > 0)
                .map(
                        line ->
                                new Placement.Line(
                                        Ids.next(),
                                        line.sku(),
                                        missing(line),
                                        line.unitWeightGrams(),
                                        line.unitVolumeCubicCentimeters()))
                .toList();
    }

    private static int missing(OrderLine line) {
        return line.quantity() - line.units().delivered();
    }

    private static Delivery terms(Order old, Asked asked) {
        Delivery was = old.delivery();
        return new Delivery(
                was.recipient(),
                was.address(),
                was.point(),
                asked.windows() == null ? List.of() : asked.windows(),
                was.serviceSeconds(),
                was.serviceProduct(),
                was.priority(),
                was.skills(),
                was.handlingClass(),
                was.deliveryMode(),
                owed(old, asked),
                was.customFields());
    }

    private static @Nullable Money owed(Order old, Asked asked) {
        Money was = old.delivery().amountToCollect();
        if (asked.amountToCollect() != null) {
            if (asked.amountToCollect().amountMinor() < 0) {
                throw DomainException.invalid(
                        "/amountToCollect/amountMinor", "negative", "is negative");
            }
            return asked.amountToCollect();
        }
        if (was != null && old.units().delivered() > 0) {
            throw DomainException.invalid(
                    "/amountToCollect",
                    "missing",
                    "is missing: part of the goods came, so say what is still owed");
        }
        return was;
    }
}
