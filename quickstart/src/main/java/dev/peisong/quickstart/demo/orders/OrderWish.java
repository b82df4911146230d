package dev.peisong.quickstart.demo.orders;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order that will be placed.
 *
 * @param point null where only the address is known
 * @param windows when it suits; empty for any time
 * @param skills what the vehicle has to be able to do
 */
public record OrderWish(
        String reference,
        Instant at,
        Fate fate,
        Map<String, String> address,
        @Nullable GeoPoint point,
        GeoPoint door,
        Map<Goods, Integer> lines,
        List<TimeWindow> windows,
        List<String> skills,
        String name,
        int serviceSeconds,
        int priority) {
    public OrderWish {
        address = Map.copyOf(address);
        lines = Map.copyOf(lines);
        windows = List.copyOf(windows);
        skills = List.copyOf(skills);
    }
}
