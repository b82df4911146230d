package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Feature.Tags;
import java.util.Map;
import java.util.Optional;

/** Rivers and borders that are given as lines. */
final class LineRule {

    private static final Map<String, Integer> WATERWAYS =
            Map.of("river", 8, "canal", 11, "stream", 13, "ditch", 14, "drain", 14);

    private static final int SMALLEST_DISTRICT = 9;

    private LineRule() {}

    static Optional<Feature> of(Tagged tags, Shape shape) {
        Integer waterFrom = WATERWAYS.get(tags.text("waterway"));
        if (waterFrom != null) {
            Tags said = new Tags().add("class", tags.text("waterway"), 0);
            tags.names(said, Math.max(12, waterFrom));
            said.add("tunnel", tags.says("tunnel") ? 1 : 0, 0);
            return Optional.of(new Feature(MapLayer.WATERWAY, shape, waterFrom, said.list()));
        }
        int level = tags.number("admin_level");
        if (tags.is("boundary", "administrative") && level > 0 && level <= SMALLEST_DISTRICT) {
            Tags said = new Tags().add("level", level, 0);
            return Optional.of(new Feature(MapLayer.BOUNDARY, shape, level + 2, said.list()));
        }
        return Optional.empty();
    }
}
