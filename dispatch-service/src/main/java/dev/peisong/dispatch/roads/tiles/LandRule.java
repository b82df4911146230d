package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Feature.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which areas are drawn, how, and from which zoom; named ones get a label in their middle. */
final class LandRule {

    /** What an area is drawn as. */
    private record Look(MapLayer layer, String name, int fromZoom) {}

    private static final Look WATER = new Look(MapLayer.WATER, "water", 4);
    private static final Look WOOD = land("wood", 7);
    private static final Look GRASS = land("grass", 11);
    private static final Look PARK = land("park", 9);
    private static final Look FARM = land("farm", 10);
    private static final Look INDUSTRIAL = land("industrial", 10);
    private static final Look COMMERCIAL = land("commercial", 11);
    private static final Look SCHOOL = land("school", 12);
    private static final Look PITCH = land("pitch", 14);
    private static final Look SAND = land("sand", 11);
    private static final Look ROCK = land("rock", 11);
    private static final Look PAVED = land("paved", 14);

    /** By key and value; what comes first counts. */
    private static final List<Map.Entry<String, Map<String, Look>>> LOOKS =
            List.of(
                    Map.entry(
                            "natural",
                            Map.ofEntries(
                                    Map.entry("water", WATER),
                                    Map.entry("wood", WOOD),
                                    Map.entry("scrub", land("scrub", 12)),
                                    Map.entry("heath", land("scrub", 12)),
                                    Map.entry("grassland", GRASS),
                                    Map.entry("wetland", land("wetland", 11)),
                                    Map.entry("beach", SAND),
                                    Map.entry("sand", SAND),
                                    Map.entry("bare_rock", ROCK),
                                    Map.entry("scree", ROCK),
                                    Map.entry("glacier", land("ice", 6)))),
                    Map.entry(
                            "waterway",
                            Map.of("riverbank", WATER, "dock", WATER, "boatyard", INDUSTRIAL)),
                    Map.entry(
                            "leisure",
                            Map.ofEntries(
                                    Map.entry("park", PARK),
                                    Map.entry("garden", PARK),
                                    Map.entry("nature_reserve", PARK),
                                    Map.entry("golf_course", PARK),
                                    Map.entry("common", GRASS),
                                    Map.entry("dog_park", GRASS),
                                    Map.entry("pitch", PITCH),
                                    Map.entry("track", PITCH),
                                    Map.entry("playground", PITCH),
                                    Map.entry("stadium", land("school", 12)),
                                    Map.entry("sports_centre", SCHOOL),
                                    Map.entry(
                                            "swimming_pool",
                                            new Look(MapLayer.WATER, "pool", 15)))),
                    Map.entry(
                            "amenity",
                            Map.of(
                                    "school", SCHOOL,
                                    "university", SCHOOL,
                                    "college", SCHOOL,
                                    "kindergarten", SCHOOL,
                                    "hospital", land("hospital", 12),
                                    "grave_yard", land("cemetery", 12),
                                    "parking", PAVED)),
                    Map.entry(
                            "landuse",
                            Map.ofEntries(
                                    Map.entry("reservoir", WATER),
                                    Map.entry("basin", WATER),
                                    Map.entry("forest", WOOD),
                                    Map.entry("grass", GRASS),
                                    Map.entry("meadow", GRASS),
                                    Map.entry("village_green", GRASS),
                                    Map.entry("recreation_ground", PARK),
                                    Map.entry("flowerbed", land("park", 15)),
                                    Map.entry("allotments", FARM),
                                    Map.entry("farmland", FARM),
                                    Map.entry("orchard", FARM),
                                    Map.entry("vineyard", FARM),
                                    Map.entry("farmyard", land("residential", 12)),
                                    Map.entry("residential", land("residential", 9)),
                                    Map.entry("commercial", COMMERCIAL),
                                    Map.entry("retail", COMMERCIAL),
                                    Map.entry("education", SCHOOL),
                                    Map.entry("industrial", INDUSTRIAL),
                                    Map.entry("railway", INDUSTRIAL),
                                    Map.entry("construction", INDUSTRIAL),
                                    Map.entry("quarry", ROCK),
                                    Map.entry("military", INDUSTRIAL),
                                    Map.entry("cemetery", land("cemetery", 12)))),
                    Map.entry(
                            "aeroway",
                            Map.of(
                                    "aerodrome", land("industrial", 10),
                                    "apron", PAVED,
                                    "runway", PAVED)),
                    Map.entry("man_made", Map.of("pier", PAVED, "bridge", PAVED)),
                    Map.entry("highway", Map.of("pedestrian", PAVED, "footway", PAVED)));

    private static final int BUILDINGS_FROM = 13;

    /** Labels are worth about this many of an area's 512 pixels a tile. */
    private static final double LABEL = 90 / 512.0;

    private static final int LABELS_FROM = 9;
    private static final int SIGNS_FROM = 16;

    private LandRule() {}

    private static Look land(String name, int fromZoom) {
        return new Look(MapLayer.LAND, name, fromZoom);
    }

    /** Whether closed lines that say so are areas. */
    static boolean isArea(Tagged tags) {
        boolean street = tags.has("highway") || tags.has("barrier");
        return !tags.is("area", "no") && (!street || tags.is("area", "yes")) && isDrawn(tags);
    }

    static boolean isDrawn(Tagged tags) {
        return isBuilding(tags) || look(tags) != null;
    }

    private static boolean isBuilding(Tagged tags) {
        return tags.says("building") && !tags.is("location", "underground");
    }

    private static @org.jspecify.annotations.Nullable Look look(Tagged tags) {
        for (var byKey : LOOKS) {
            Look look = byKey.getValue().get(tags.text(byKey.getKey()));
            if (look != null) {
                return look;
            }
        }
        return null;
    }

    static List<Feature> of(Tagged tags, Shape shape) {
        Look look =
                isBuilding(tags)
                        ? new Look(MapLayer.BUILDING, "building", BUILDINGS_FROM)
                        : look(tags);
        if (look == null) {
            return List.of();
        }
        List<Feature> features = new ArrayList<>();
        Tags said = new Tags();
        if (look.layer() != MapLayer.BUILDING) {
            said.add("class", look.name(), 0);
        }
        features.add(new Feature(look.layer(), shape, look.fromZoom(), said.list()));
        // a river carries its name along its middle line
        if (tags.has("name") && !tags.is("water", "river")) {
            features.add(label(tags, shape, look));
        }
        return features;
    }

    private static Feature label(Tagged tags, Shape shape, Look look) {
        double[] middle = shape.middle();
        double width = Math.sqrt(shape.area());
        int enough = (int) Math.ceil(Math.log(LABEL / width) / Math.log(2));
        int least = look.layer() == MapLayer.BUILDING ? SIGNS_FROM : LABELS_FROM;
        Tags said = new Tags().add("class", look.name(), 0);
        return new Feature(
                MapLayer.LABEL,
                Shape.point(middle[0], middle[1]),
                Math.clamp(enough, Math.max(least, look.fromZoom()), SIGNS_FROM),
                tags.names(said, 0).list());
    }
}
