package dev.peisong.order.ordering;

import dev.peisong.common.domain.DomainException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an accepted order on: stores it and says so. */
@Component
public class PlaceOrder {
    private final Orders orders;
    private final Announcements announcements;
    private final Clock clock;

    PlaceOrder(Orders orders, Announcements announcements, Clock clock) {
        this.orders = orders;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Places it.
     *
     * @throws DomainException CONFLICT when the merchant's reference names an order already
     */
    @Transactional(noRollbackFor = DomainException.class) // thrown before anything is written
    public Order place(Placement placement) {
        String reference = placement.externalReference();
        if (reference != null) {
            orders.findByMerchantIdAndExternalReference(placement.merchantId(), reference)
                    .ifPresent(
                            earlier -> {
                                throw new DomainException(
                                        DomainException.Kind.CONFLICT,
                                        "external-reference-exists",
                                        "Order %s (%s) has this reference already"
                                                .formatted(earlier.number(), earlier.id()),
                                        "/externalReference");
                            });
        }
        Order order = Order.place(placement, clock.instant());
        announcements.announce(order);
        return order;
    }
}
