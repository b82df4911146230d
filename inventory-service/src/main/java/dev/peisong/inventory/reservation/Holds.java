package dev.peisong.inventory.reservation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What orders hold on shelves, for those who take it away. The lock of an order's reservation is
 * also the lock of its parcels, and comes before any shelf's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {
    private final Reservations reservations;

    Holds(Reservations reservations) {
        this.reservations = reservations;
    }

    /** Units of an order line at a site. */
    public record Portion(UUID lineId, UUID siteId, int quantity) {}

    /**
     * Locks the reservations of these orders.
     *
     * @return those that exist
     */
    public Set<UUID> lock(Collection<UUID> orderIds) {
        return reservations.lockAll(orderIds).stream()
                .map(each -> each.header().orderId())
                .collect(Collectors.toSet());
    }

    /**
     * These units are the order's no longer: they leave the shelf, or are given up.
     *
     * @return how many of each were held, in the same order; the caller takes as many off the
     *     shelf's reserved count
     */
    public List<Integer> letGo(UUID orderId, List<Portion> portions) {
        Reservation reservation = reservations.lock(orderId).orElseThrow();
        var held = new ArrayList<Integer>();
        for (Portion portion : portions) {
            held.add(reservation.letGo(portion.lineId(), portion.siteId(), portion.quantity()));
        }
        reservations.save(reservation);
        return held;
    }
}
