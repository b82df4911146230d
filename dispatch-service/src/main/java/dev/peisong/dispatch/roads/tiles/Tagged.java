package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Feature.Tags;
import java.util.Map;

/** The tags of an OpenStreetMap element. */
record Tagged(Map<String, Object> tags) {

    String text(String key) {
        return tags.get(key) instanceof String value ? value.strip() : "";
    }

    boolean has(String key) {
        return !text(key).isEmpty();
    }

    boolean is(String key, String value) {
        return text(key).equals(value);
    }

    /** There, and not denied. */
    boolean says(String key) {
        return has(key) && !is(key, "no");
    }

    /** The name, and what it is in English and Chinese where that differs. */
    Tags names(Tags to, int fromZoom) {
        String name = text("name");
        String chinese = has("name:zh-Hans") ? text("name:zh-Hans") : text("name:zh");
        to.add("name", name, fromZoom);
        to.add("name_en", text("name:en").equals(name) ? "" : text("name:en"), fromZoom);
        return to.add("name_zh", chinese.equals(name) ? "" : chinese, fromZoom);
    }

    int number(String key) {
        String digits = text(key).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
