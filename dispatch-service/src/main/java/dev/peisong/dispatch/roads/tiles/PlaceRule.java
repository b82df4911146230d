package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Feature.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is written at a point: places by their size, stations, and the numbers of houses. */
final class PlaceRule {

    private static final Map<String, Integer> PLACES =
            Map.ofEntries(
                    Map.entry("city", 4),
                    Map.entry("town", 7),
                    Map.entry("borough", 10),
                    Map.entry("village", 10),
                    Map.entry("suburb", 10),
                    Map.entry("quarter", 12),
                    Map.entry("hamlet", 12),
                    Map.entry("neighbourhood", 13),
                    Map.entry("island", 12),
                    Map.entry("locality", 14),
                    Map.entry("isolated_dwelling", 14),
                    Map.entry("square", 15));

    private static final int STATIONS_FROM = 13;

    private PlaceRule() {}

    static List<Feature> of(Tagged tags, Shape point) {
        List<Feature> features = new ArrayList<>(1);
        Integer fromZoom = PLACES.get(tags.text("place"));
        if (fromZoom != null && tags.has("name")) {
            Tags said = new Tags().add("class", tags.text("place"), 0);
            said.add("population", tags.number("population"), 0);
            features.add(new Feature(MapLayer.PLACE, point, fromZoom, names(tags, said)));
        }
        if (tags.is("railway", "station") && tags.has("name")) {
            Tags said = new Tags().add("class", "station", 0);
            features.add(new Feature(MapLayer.LABEL, point, STATIONS_FROM, names(tags, said)));
        }
        features.addAll(house(tags, point));
        return features;
    }

    static List<Feature> house(Tagged tags, Shape point) {
        if (!tags.has("addr:housenumber")) {
            return List.of();
        }
        Tags said = new Tags().add("number", tags.text("addr:housenumber"), 0);
        return List.of(new Feature(MapLayer.HOUSE, point, TileId.FINEST, said.list()));
    }

    private static List<Feature.Tag> names(Tagged tags, Tags said) {
        return tags.names(said, 0).list();
    }
}
