package dev.peisong.inventory.picking;

import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.OrderEvent.ParcelsVoided;
import dev.peisong.inventory.reservation.Holds;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parcels that will not be carried: what is reserved for them on the shelf is free again, what
 * stands packed at the dock goes into inspection to be unpacked. What left is left where it is.
 */
@Component
public class WhenParcelsVoidedThenGiveUp {
    private final Holds holds;
    private final Parcels parcels;
    private final Haulage haulage;

    WhenParcelsVoidedThenGiveUp(Holds holds, Parcels parcels, Haulage haulage) {
        this.holds = holds;
        this.parcels = parcels;
        this.haulage = haulage;
    }

    @Transactional
    public void handle(ParcelsVoided event, Instant saidAt) {
        holds.lock(List.of(event.orderId()));
        haulage.giveUp(parcels.all(new HashSet<>(event.parcelIds())), saidAt);
    }

    /** Of a whole order; its reservation was released just before. */
    @Transactional
    public void handle(OrderCancelled event, Instant saidAt) {
        holds.lock(List.of(event.orderId()));
        haulage.giveUp(parcels.ofOrder(event.orderId()), saidAt);
    }
}
