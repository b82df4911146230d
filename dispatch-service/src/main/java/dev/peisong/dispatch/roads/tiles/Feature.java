package dev.peisong.dispatch.roads.tiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Something to draw.
 *
 * @param fromZoom the first zoom that it is seen at
 */
record Feature(MapLayer layer, Shape shape, int fromZoom, List<Tag> tags) {

    /** What is said of it from a zoom on; a text or a whole number. */
    record Tag(String key, Object value, int fromZoom) {}

    /** Collects tags, leaving out what is empty. */
    static final class Tags {
        private final List<Tag> tags = new ArrayList<>();

        Tags add(String key, String value, int fromZoom) {
            if (!value.isEmpty()) {
                tags.add(new Tag(key, value, fromZoom));
            }
            return this;
        }

        Tags add(String key, int value, int fromZoom) {
            if (value != 0) {
                tags.add(new Tag(key, value, fromZoom));
            }
            return this;
        }

        List<Tag> list() {
            return List.copyOf(tags);
        }
    }
}
