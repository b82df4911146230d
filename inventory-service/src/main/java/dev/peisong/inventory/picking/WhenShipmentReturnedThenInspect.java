package dev.peisong.inventory.picking;

import dev.peisong.common.contract.OrderEvent.ShipmentReturned;
import dev.peisong.inventory.reservation.Holds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes goods that are back to stay from the dock into inspection: they are not sold before a
 * person has looked at them. What dispatch has not told us to be at the dock goes there later.
 */
@Component
public class WhenShipmentReturnedThenInspect {
    private final Holds holds;
    private final Parcels parcels;
    private final Haulage haulage;

    WhenShipmentReturnedThenInspect(Holds holds, Parcels parcels, Haulage haulage) {
        this.holds = holds;
        this.parcels = parcels;
        this.haulage = haulage;
    }

    @Transactional
    public void handle(ShipmentReturned event, Instant saidAt) {
        holds.lock(List.of(event.orderId()));
        Set<UUID> ids = new HashSet<>(event.parcelIds());
        var journeys = new ArrayList<Journey>();
        for (Parcel parcel : parcels.all(ids)) {
            journeys.add(new Journey(parcel, parcel.takeBack(event.siteId())));
        }
        haulage.carry(journeys, saidAt);
    }
}
