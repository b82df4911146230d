package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.Place;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel is.
 *
 * @param siteId set while it is at a site
 * @param vehicleId set while it is aboard
 */
record Whereabouts(ParcelStatus status, @Nullable UUID siteId, @Nullable UUID vehicleId) {

    static Whereabouts onShelf(UUID siteId) {
        return new Whereabouts(ParcelStatus.ON_SHELF, siteId, null);
    }

    static Whereabouts stagedAt(UUID siteId) {
        return new Whereabouts(ParcelStatus.STAGED, siteId, null);
    }

    static Whereabouts inspectedAt(UUID siteId) {
        return new Whereabouts(ParcelStatus.IN_INSPECTION, siteId, null);
    }

    static Whereabouts aboard(UUID vehicleId) {
        return new Whereabouts(ParcelStatus.ABOARD, null, vehicleId);
    }

    static Whereabouts of(ParcelStatus status) {
        return new Whereabouts(status, null, null);
    }

    /**
     * Where the ledger has the goods.
     *
     * @param originId the site that a parcel without a place of its own belongs to
     * @return empty when they are in no parcel any longer
     */
    Optional<Place> place(UUID originId) {
        return switch (status) {
            case ON_SHELF, VOIDED -> Optional.of(Place.bin(originId));
            case STAGED -> Optional.of(Place.staging(site()));
            case IN_INSPECTION -> Optional.of(Place.inspection(site()));
            case ABOARD -> Optional.of(Place.vehicle(Objects.requireNonNull(vehicleId)));
            case AT_CUSTOMER -> Optional.of(Place.CUSTOMER);
            case LOST -> Optional.of(Place.LOST);
            case DESTROYED -> Optional.of(Place.writtenOff(originId));
            case INSPECTED -> Optional.empty();
        };
    }

    private UUID site() {
        return Objects.requireNonNull(siteId);
    }
}
