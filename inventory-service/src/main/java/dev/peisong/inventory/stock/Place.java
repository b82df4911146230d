package dev.peisong.inventory.stock;

import java.util.UUID;

/**
 * One side of a movement.
 *
 * @param id the site or the vehicle; all zeros where there is one such place a tenant
 */
public record Place(PlaceKind kind, UUID id) {
    private static final UUID ONLY = new UUID(0, 0);

    public static final Place CUSTOMER = new Place(PlaceKind.CUSTOMER, ONLY);
    public static final Place LOST = new Place(PlaceKind.LOST, ONLY);

    public static Place supplierOf(UUID siteId) {
        return new Place(PlaceKind.SUPPLIER, siteId);
    }

    public static Place bin(UUID siteId) {
        return new Place(PlaceKind.BIN, siteId);
    }

    public static Place staging(UUID siteId) {
        return new Place(PlaceKind.STAGING, siteId);
    }

    public static Place inspection(UUID siteId) {
        return new Place(PlaceKind.INSPECTION, siteId);
    }

    public static Place vehicle(UUID vehicleId) {
        return new Place(PlaceKind.VEHICLE, vehicleId);
    }

    public static Place writtenOff(UUID siteId) {
        return new Place(PlaceKind.WRITTEN_OFF, siteId);
    }

    public static Place countDifference(UUID siteId) {
        return new Place(PlaceKind.COUNT_DIFFERENCE, siteId);
    }
}
