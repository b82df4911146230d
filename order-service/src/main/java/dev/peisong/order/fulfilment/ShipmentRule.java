package dev.peisong.order.fulfilment;

import java.util.EnumSet;
import java.util.List;

/** What state a shipment's parcels and its schedule amount to. */
final class ShipmentRule {
    private ShipmentRule() {}

    static ShipmentState derive(List<Parcel> parcels, Schedule schedule, boolean isReturn) {
        var states = parcels.stream().map(Parcel::state).toList();
        if (states.stream().allMatch(ParcelState::hasEnded)) {
            return ended(states);
        }
        boolean aboard = states.contains(ParcelState.LOADED);
        if ((aboard && (schedule.isUnderway() || !schedule.isPlanned()))
                || (isReturn && schedule.isUnderway())) {
            return ShipmentState.OUT_FOR_DELIVERY;
        }
        if (schedule.isPlanned()) {
            return ShipmentState.SCHEDULED;
        }
        return states.contains(ParcelState.AT_SITE) ? ShipmentState.AT_SITE : ShipmentState.CREATED;
    }

    private static ShipmentState ended(List<ParcelState> states) {
        var ends = EnumSet.copyOf(states);
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
