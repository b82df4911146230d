package dev.peisong.quickstart.demo;

import dev.peisong.city.Address;
import dev.peisong.city.Coordinate;
import dev.peisong.city.DemoCity;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.orders.Door;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the day is played.
 *
 * @param code short, for the names of what the demo sets up there
 * @param sites warehouses to be, on the roads
 * @param area where orders are taken
 * @param wilderness within the area and far from any road; null where none is known
 */
record Ground(
        String code,
        ZoneId zone,
        List<Door> doors,
        List<Spot> sites,
        MapBounds area,
        @Nullable GeoPoint wilderness) {
    private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_SITES = 3;
    private static final double OUTSKIRTS_DEGREES = 0.08;
    private static final int CODE_LENGTH = 12;

    /** A place for a warehouse. */
    record Spot(String name, GeoPoint point) {}

    static Ground of(DemoCity city) {
        List<Door> doors = city.addresses().stream().map(Ground::door).toList();
        List<Spot> sites =
                city.sites().stream()
                        .limit(MOST_SITES)
                        .map(site -> new Spot(site.name().zh(), point(site.gate())))
                        .toList();
        MapBounds area =
                MapBounds.around(doors.stream().map(Door::point).toList())
                        .widenedBy(OUTSKIRTS_DEGREES);
        var corner = area.northEast();
        var wilderness = new GeoPoint(corner.latitude() - 0.005, corner.longitude() - 0.005);
        return new Ground("CITY", CITY_ZONE, doors, sites, area, wilderness);
    }

    /**
     * A real map: the sites lie among the customers, far from each other.
     *
     * @param file its name becomes the code
     */
    static Ground of(String file, ZoneId zone, MapBounds area, List<Door> doors) {
        String letters = file.replaceFirst("\\..*$", "").replaceAll("[^A-Za-z0-9]", "");
        String code = letters.substring(0, Math.min(CODE_LENGTH, letters.length()));
        var inside = doors.stream().filter(door -> area.contains(door.point())).toList();
        return new Ground(code, zone, inside, spread(inside), area, null);
    }

    private static List<Spot> spread(List<Door> doors) {
        var spots = new ArrayList<Spot>();
        if (doors.isEmpty()) {
            return spots;
        }
        GeoPoint middle = MapBounds.around(doors.stream().map(Door::point).toList()).middle();
        add(spots, doors, Comparator.comparingDouble(p -> p.distanceMetersTo(middle)));
        add(spots, doors, Comparator.comparingDouble(p -> -distance(p, spots)));
        return spots;
    }

    private static void add(List<Spot> spots, List<Door> doors, Comparator<GeoPoint> order) {
        doors.stream()
                .map(Door::point)
                .min(order)
                .ifPresent(point -> spots.add(new Spot("Depot " + (spots.size() + 1), point)));
    }

    private static double distance(GeoPoint point, List<Spot> spots) {
        return spots.stream()
                .mapToDouble(s -> s.point().distanceMetersTo(point))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    /** People write their address in either language. */
    private static Door door(Address address) {
        boolean chinese = address.houseNumber().hashCode() % 2 == 0;
        return new Door(
                Map.of(
                        "city",
                        chinese ? address.city().zh() : address.city().en(),
                        "district",
                        chinese ? address.district().zh() : address.district().en(),
                        "street",
                        chinese ? address.street().zh() : address.street().en(),
                        "houseNumber",
                        address.houseNumber()),
                point(address.coordinate()));
    }

    private static GeoPoint point(Coordinate coordinate) {
        return new GeoPoint(coordinate.latitude(), coordinate.longitude());
    }
}
