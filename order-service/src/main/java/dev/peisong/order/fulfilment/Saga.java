package dev.peisong.order.fulfilment;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.order.ordering.Announcements;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.OrderSettings;
import dev.peisong.order.ordering.Orders;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step of an order at a time: locks it, lets it happen, stores and announces it. */
@Component
class Saga {
    private final Orders orders;
    private final Shipments shipments;
    private final OrderSettings settings;
    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final Clock clock;

    Saga(
            Orders orders,
            Shipments shipments,
            OrderSettings settings,
            Announcements announcements,
            JdbcClient jdbc,
            Clock clock) {
        this.orders = orders;
        this.shipments = shipments;
        this.settings = settings;
        this.announcements = announcements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @throws DomainException NOT_FOUND when the caller may see no such order
     */
    @Transactional
    public <T> T step(UUID orderId, Function<Fulfilment, T> work) {
        Scope seen = Tenancy.current().sites();
        if (seen.everything()) {
            return take(orderId, work);
        }
        seeSites(Scope.all());
        T answer = take(orderId, work);
        seeSites(seen);
        return answer;
    }

    /**
     * An order is carried as a whole: whoever may change it has every shipment of it counted, also
     * one of a site beyond their scope.
     */
    private void seeSites(Scope sites) {
        jdbc.sql("SELECT set_config('app.sites', ?, true)")
                .param(sites.setting())
                .query(String.class)
                .single();
    }

    private <T> T take(UUID orderId, Function<Fulfilment, T> work) {
        Order order =
                orders.lock(orderId).orElseThrow(() -> DomainException.notFound("order", orderId));
        var rules = settings.current();
        var fulfilment =
                new Fulfilment(
                        order,
                        shipments.findByOrderIdOrderById(orderId),
                        new Fulfilment.Policy(rules.maxAttempts(), rules.maxParcelWeightGrams()),
                        clock.instant());
        T answer = work.apply(fulfilment);
        announcements.announce(order);
        fulfilment.shipments().forEach(shipments::save);
        orders.flush();
        return answer;
    }
}
