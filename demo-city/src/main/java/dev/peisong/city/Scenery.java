package dev.peisong.city;

import dev.peisong.city.Doors.Door;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Draws what is not a road: houses with their addresses, shops and schools, parks, water and
 * warehouses.
 */
final class Scenery {

    private static final int EVERY_BUILDING = 30;
    private static final int EVERY_BUSINESS = 60;
    private static final List<Business> BUSINESSES =
            List.of(
                    new Business("医院", "Hospital", "amenity", "hospital"),
                    new Business("小学", "Primary School", "amenity", "school"),
                    new Business("药房", "Pharmacy", "amenity", "pharmacy"),
                    new Business("餐厅", "Restaurant", "amenity", "restaurant"),
                    new Business("超市", "Supermarket", "shop", "supermarket"),
                    new Business("书店", "Bookshop", "shop", "books"),
                    new Business("酒店", "Hotel", "tourism", "hotel"));

    private final Terrain terrain;
    private final OsmMap map;
    private final StreetNames names;
    private final Random random;

    private record Business(String zh, String en, String key, String value) {}

    Scenery(Terrain terrain, OsmMap map, StreetNames names, Random random) {
        this.terrain = terrain;
        this.map = map;
        this.names = names;
        this.random = random;
    }

    void drawHouses(Collection<Door> doors) {
        int count = 0;
        for (Door door : doors) {
            count++;
            Map<String, String> tags = address(door.address());
            if (count % EVERY_BUSINESS == 0) {
                Business business = BUSINESSES.get(random.nextInt(BUSINESSES.size()));
                tags.put(business.key(), business.value());
                tags.putAll(Cartographer.names(names.street(business.zh(), business.en())));
            }
            if (count % EVERY_BUILDING == 1) {
                tags.put("building", "yes");
                map.addArea(square(door.spot(), 0.05), tags);
            } else {
                map.addNode(door.address().coordinate(), tags);
            }
        }
    }

    private static Map<String, String> address(Address address) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("addr:housenumber", address.houseNumber());
        tags.put("addr:street", address.street().zh());
        tags.put("addr:street:en", address.street().en());
        tags.put("addr:district", address.district().zh());
        tags.put("addr:district:en", address.district().en());
        tags.put("addr:city", address.city().zh());
        tags.put("addr:city:en", address.city().en());
        return tags;
    }

    void drawLand(Collection<District> districts, Collection<Yards.Yard> yards) {
        for (Terrain.Park park : terrain.parks()) {
            Map<String, String> tags = Cartographer.names(park.name());
            tags.put("leisure", "park");
            map.addArea(ellipse(park), tags);
        }
        Map<String, String> river = Cartographer.names(new Name("云河", "Yun River"));
        river.putAll(Map.of("natural", "water", "water", "river"));
        map.addArea(banks(), river);
        for (District district : districts) {
            Map<String, String> tags = Cartographer.names(district.name());
            tags.putAll(Map.of("boundary", "administrative", "admin_level", "6"));
            map.addArea(district.outline(), tags);
        }
        for (Yards.Yard yard : yards) {
            Map<String, String> tags = Cartographer.names(yard.name());
            tags.putAll(Map.of("building", "warehouse", "ref", yard.code()));
            Spot gate = yard.gate();
            map.addArea(square(new Spot(gate.u() + 0.17, gate.v() + 0.17), 0.15), tags);
        }
    }

    private List<Coordinate> square(Spot middle, double half) {
        double u = middle.u();
        double v = middle.v();
        return List.of(
                terrain.at(u - half, v - half),
                terrain.at(u + half, v - half),
                terrain.at(u + half, v + half),
                terrain.at(u - half, v + half));
    }

    private List<Coordinate> ellipse(Terrain.Park park) {
        List<Coordinate> outline = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            double angle = 2 * StrictMath.PI * i / 32;
            outline.add(
                    terrain.at(
                            park.u() + park.radiusU() * StrictMath.cos(angle),
                            park.v() + park.radiusV() * StrictMath.sin(angle)));
        }
        return outline;
    }

    private List<Coordinate> banks() {
        List<Coordinate> north = new ArrayList<>();
        List<Coordinate> south = new ArrayList<>();
        for (int u = -40; u <= 40; u++) {
            double middle = terrain.riverMiddle(u);
            north.add(terrain.at(u, middle + Terrain.riverHalfWidth()));
            south.add(terrain.at(u, middle - Terrain.riverHalfWidth()));
        }
        north.addAll(south.reversed());
        return north;
    }
}
