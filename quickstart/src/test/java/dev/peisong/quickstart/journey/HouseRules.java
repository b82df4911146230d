package dev.peisong.quickstart.journey;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import java.util.Map;

/** The organisation's rules for orders: the same for all tests, whichever sets them first. */
final class HouseRules {
    static final int LARGEST_PARCEL_GRAMS = 20_000;

    /** Within the service area, and kilometres from the last road of the city. */
    static final GeoPoint WILDERNESS = new GeoPoint(31.195, 104.695);

    static final GeoPoint ABROAD = new GeoPoint(48.2, 16.37);

    private static final GeoPoint SOUTH_WEST = new GeoPoint(30.8, 104.3);
    private static final GeoPoint NORTH_EAST = new GeoPoint(31.2, 104.7);

    private HouseRules() {}

    static void set(Gateway admin) {
        Answer now = admin.get("/api/v1/order-settings").expectSuccess();
        var box = Map.of("southWest", SOUTH_WEST, "northEast", NORTH_EAST);
        var rules =
                Map.of(
                        "maxAttempts",
                        3,
                        "maxParcelWeightGrams",
                        LARGEST_PARCEL_GRAMS,
                        "boundingBox",
                        box);
        admin.change("PUT", "/api/v1/order-settings", rules, now.etag()).expectSuccess();
    }
}
