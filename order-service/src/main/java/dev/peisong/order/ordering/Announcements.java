package dev.peisong.order.ordering;

import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.OrderEvent.ExceptionOpened;
import dev.peisong.common.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Carries what an order said: to the others, into its timeline, and to whom it needs. */
@Component
public class Announcements {
    private final Orders orders;
    private final Outbox outbox;
    private final Timeline timeline;
    private final OrderExceptions exceptions;

    Announcements(Orders orders, Outbox outbox, Timeline timeline, OrderExceptions exceptions) {
        this.orders = orders;
        this.outbox = outbox;
        this.timeline = timeline;
        this.exceptions = exceptions;
    }

    /** Stores the order and announces what it said since the last time. */
    public void announce(Order order) {
        orders.save(order);
        orders.flush();
        for (OrderEvent event : order.takeSaid()) {
            outbox.append(event, order.id(), order.id());
            timeline.note(order, event);
            if (event instanceof ExceptionOpened opened) {
                exceptions.open(order, opened);
            }
        }
    }
}
