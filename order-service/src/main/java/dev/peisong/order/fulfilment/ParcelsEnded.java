package dev.peisong.order.fulfilment;

import java.util.List;

/** How a shipment ended whose parcels have all ended. */
final class ParcelsEnded {
    private ParcelsEnded() {}

    static ShipmentState of(List<Parcel> parcels) {
        var ends = parcels.stream().map(Parcel::state).distinct().toList();
        if (ends.contains(ParcelState.DELIVERED)) {
            return ends.size() == 1 ? ShipmentState.DELIVERED : ShipmentState.PARTLY_DELIVERED;
        }
        if (ends.contains(ParcelState.RETURNED)) {
            return ShipmentState.RETURNED;
        }
        boolean gone = ends.contains(ParcelState.LOST) || ends.contains(ParcelState.DESTROYED);
        return gone ? ShipmentState.LOST : ShipmentState.CANCELLED;
    }
}
