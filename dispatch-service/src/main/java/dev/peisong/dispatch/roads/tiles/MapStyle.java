package dev.peisong.dispatch.roads.tiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * The styles that a map is drawn in: one drawing, {@code map/style.json}, in which each colour
 * stands as {@code @name}, and the colours of each style in a file of its own.
 */
public final class MapStyle {

    private static final Map<String, String> STYLES =
            Map.of("light", coloured("light"), "dark", coloured("dark"));

    private MapStyle() {}

    /**
     * A layer as a tile set describes it.
     *
     * @param fields left open: what the extract says differs from place to place
     */
    public record LayerFields(String id, Map<String, String> fields) {}

    /** The style in JSON, or none of that name. */
    public static Optional<String> named(String name) {
        return Optional.ofNullable(STYLES.get(name));
    }

    /** The layers of every tile. */
    public static List<LayerFields> layers() {
        return Arrays.stream(MapLayer.values())
                .map(layer -> new LayerFields(layer.wireName(), Map.of()))
                .toList();
    }

    private static String coloured(String name) {
        Properties colours = new Properties();
        try (InputStream drawing = resource("style.json");
                InputStream palette = resource(name + ".properties")) {
            colours.load(palette);
            String style = new String(drawing.readAllBytes(), StandardCharsets.UTF_8);
            for (String colour : colours.stringPropertyNames()) {
                style =
                        style.replace(
                                "\"@" + colour + '"', '"' + colours.getProperty(colour) + '"');
            }
            return style;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style " + name, e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                MapStyle.class.getResourceAsStream("/map/" + name), () -> "no /map/" + name);
    }
}
