package dev.peisong.quickstart.demo.orders;

import dev.peisong.common.geo.GeoPoint;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where somebody lives.
 *
 * @param address fields as the API calls them: city, district, street, houseNumber, …
 */
public record Door(Map<String, String> address, GeoPoint point) {
    public Door {
        address = Map.copyOf(address);
    }

    /** The same person gives a street that no map has, as people do. */
    Map<String, String> withUnknownStreet() {
        var unclear = new LinkedHashMap<>(address);
        unclear.put("street", "Qxwvutskyja Zzyzxborough Lane");
        unclear.put("houseNumber", "9999");
        return unclear;
    }
}
