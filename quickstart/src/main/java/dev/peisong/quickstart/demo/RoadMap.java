package dev.peisong.quickstart.demo;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.quickstart.demo.api.Answer;
import dev.peisong.quickstart.demo.api.Gateway;
import dev.peisong.quickstart.demo.orders.Door;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The map that the platform drives on, as its API tells it. */
final class RoadMap {
    private static final List<String> FIELDS =
            List.of("city", "district", "street", "houseNumber", "postalCode");

    /** A house further from where somebody was looked for is at the map's edge, not there. */
    private static final long NEAR_METERS = 400;

    private static final int LOOKS_A_DOOR = 20;

    private final Gateway gateway;
    private final String name;
    private final MapBounds area;

    RoadMap(Gateway gateway) {
        this.gateway = gateway;
        JsonNode told = gateway.get("/api/v1/roads/area").expectSuccess().body();
        name = told.path("name").asString();
        JsonNode bounds = told.path("bounds");
        area =
                new MapBounds(
                        new GeoPoint(
                                bounds.path("south").asDouble(), bounds.path("west").asDouble()),
                        new GeoPoint(
                                bounds.path("north").asDouble(), bounds.path("east").asDouble()));
    }

    String name() {
        return name;
    }

    MapBounds area() {
        return area;
    }

    /** Houses all over the map, as many or fewer; the same seed gives the same ones. */
    List<Door> doors(int count, long seed) {
        var random = new Random(seed);
        var labels = new HashSet<String>();
        var doors = new ArrayList<Door>();
        for (int look = 0; look < count * LOOKS_A_DOOR && doors.size() < count; look++) {
            nearest(somewhere(random))
                    .filter(house -> house.path("distanceMeters").asLong() <= NEAR_METERS)
                    .filter(house -> labels.add(house.path("label").asString()))
                    .ifPresent(house -> doors.add(door(house)));
        }
        return doors;
    }

    private GeoPoint somewhere(Random random) {
        GeoPoint from = area.southWest();
        GeoPoint to = area.northEast();
        return new GeoPoint(
                random.nextDouble(from.latitude(), to.latitude()),
                random.nextDouble(from.longitude(), to.longitude()));
    }

    private Optional<JsonNode> nearest(GeoPoint point) {
        Answer answer =
                gateway.get(
                        "/api/v1/addresses/nearest?latitude=%s&longitude=%s"
                                .formatted(point.latitude(), point.longitude()));
        return answer.status() == 404
                ? Optional.empty()
                : Optional.of(answer.expectSuccess().body());
    }

    private static Door door(JsonNode house) {
        Map<String, String> address = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String text = house.path("address").path(field).asString("");
            if (!text.isEmpty()) {
                address.put(field, text);
            }
        }
        JsonNode point = house.path("point");
        return new Door(
                address,
                new GeoPoint(
                        point.path("latitude").asDouble(), point.path("longitude").asDouble()));
    }
}
