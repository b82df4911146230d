package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Feature.Tags;
import java.util.Map;
import java.util.Optional;

/** Which roads and rails are drawn, how, and from which zoom. */
final class RoadRule {

    /** A class of road as styles know it, and from which zoom it and its name are seen. */
    private record Look(String name, int fromZoom, int namedFrom) {}

    private static final Look MINOR = new Look("minor", 12, 14);
    private static final Look SERVICE = new Look("service", 14, 15);
    private static final Look PATH = new Look("path", 14, 15);

    private static final Map<String, Look> ROADS =
            Map.ofEntries(
                    Map.entry("motorway", new Look("motorway", 5, 10)),
                    Map.entry("trunk", new Look("trunk", 6, 11)),
                    Map.entry("primary", new Look("primary", 8, 12)),
                    Map.entry("secondary", new Look("secondary", 9, 12)),
                    Map.entry("tertiary", new Look("tertiary", 11, 13)),
                    Map.entry("unclassified", MINOR),
                    Map.entry("residential", MINOR),
                    Map.entry("road", MINOR),
                    Map.entry("living_street", new Look("minor", 13, 14)),
                    Map.entry("pedestrian", new Look("pedestrian", 13, 14)),
                    Map.entry("service", SERVICE),
                    Map.entry("busway", SERVICE),
                    Map.entry("raceway", SERVICE),
                    Map.entry("track", new Look("track", 14, 15)),
                    Map.entry("footway", PATH),
                    Map.entry("path", PATH),
                    Map.entry("cycleway", PATH),
                    Map.entry("bridleway", PATH),
                    Map.entry("steps", PATH));

    private static final Map<String, Look> RAILS =
            Map.of(
                    "rail", new Look("rail", 9, 15),
                    "narrow_gauge", new Look("rail", 11, 15),
                    "light_rail", new Look("rail", 11, 15),
                    "subway", new Look("subway", 12, 15),
                    "monorail", new Look("subway", 12, 15),
                    "funicular", new Look("subway", 13, 15),
                    "tram", new Look("tram", 13, 16));

    private static final int LINKS_FROM = 11;
    private static final int MINOR_PARTS_FROM = 15;

    private RoadRule() {}

    static Optional<Feature> of(Tagged tags, Shape shape) {
        String kind = tags.text("highway");
        boolean link = kind.endsWith("_link");
        Look look = ROADS.get(link ? kind.substring(0, kind.length() - 5) : kind);
        if (look == null) {
            return rail(tags, shape);
        }
        int fromZoom = tags.has("service") ? MINOR_PARTS_FROM : look.fromZoom();
        Tags said = new Tags().add("class", look.name(), 0);
        tags.names(said, look.namedFrom());
        said.add("ref", tags.text("ref"), look.namedFrom())
                .add("ramp", link ? 1 : 0, 0)
                .add("oneway", oneWay(tags), MINOR_PARTS_FROM);
        level(tags, said);
        int from = link ? Math.max(LINKS_FROM, fromZoom) : fromZoom;
        return Optional.of(new Feature(MapLayer.ROAD, shape, from, said.list()));
    }

    private static Optional<Feature> rail(Tagged tags, Shape shape) {
        Look look = RAILS.get(tags.text("railway"));
        if (look == null) {
            return Optional.empty();
        }
        Tags said = new Tags().add("class", look.name(), 0);
        said.add("siding", tags.has("service") ? 1 : 0, 0);
        tags.names(said, look.namedFrom());
        level(tags, said);
        int from = tags.has("service") ? Math.max(13, look.fromZoom()) : look.fromZoom();
        return Optional.of(new Feature(MapLayer.RAIL, shape, from, said.list()));
    }

    private static void level(Tagged tags, Tags said) {
        said.add("bridge", tags.says("bridge") ? 1 : 0, 13)
                .add("tunnel", tags.says("tunnel") ? 1 : 0, 0);
    }

    /** 1 along the line, -1 against it, 0 when both ways are open. */
    private static int oneWay(Tagged tags) {
        return switch (tags.text("oneway")) {
            case "yes", "true", "1" -> 1;
            case "-1", "reverse" -> -1;
            case "no" -> 0;
            default -> tags.is("highway", "motorway") ? 1 : 0;
        };
    }
}
