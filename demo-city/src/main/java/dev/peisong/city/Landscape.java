package dev.peisong.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws what a map shows beside streets and houses: names of places, land, lakes and a railway. */
final class Landscape {

    /** How far the land around the city is drawn, in blocks from the centre. */
    private static final int EDGE = 40;

    private static final double CITY_EDGE = 34.6;
    private static final int POINTS_ROUND = 72;
    private static final double RAILWAY = -28.5;
    private static final double RAILWAY_HALF_WIDTH = 0.2;

    private static final List<Patch> LAND =
            List.of(
                    new Patch("landuse", "industrial", -25, -26, 5.2, 4.2),
                    new Patch("landuse", "industrial", 27, 27, 4, 3.4),
                    new Patch("landuse", "industrial", -31, 18, 2.2, 5),
                    new Patch("landuse", "commercial", 0, 0, 4.6, 4.6),
                    new Patch("landuse", "commercial", 14, 17, 2.2, 1.8),
                    new Patch("landuse", "commercial", -15, -14, 1.9, 1.7),
                    new Patch("natural", "wood", 25.5, 9.5, 3.6, 2.6),
                    new Patch("natural", "wood", 38.5, 21, 2, 9),
                    new Patch("natural", "wood", -38.5, 8, 1.8, 9),
                    new Patch("natural", "wood", 6, 38.6, 11, 1.8),
                    new Patch("landuse", "farmland", -20, 38.6, 9, 1.7),
                    new Patch("landuse", "farmland", 18, -38.6, 12, 1.8),
                    new Patch("landuse", "farmland", -14, -38.6, 11, 1.7),
                    new Patch("landuse", "farmland", 38.6, -20, 1.9, 10));

    private static final Map<Name, Patch> LAKES =
            Map.of(new Name("云湖", "Yun Lake"), new Patch("natural", "water", -6.6, 5.3, 1.5, 0.9));

    private final Terrain terrain;
    private final OsmMap map;

    /** An ellipse on the lattice, and what it is. */
    private record Patch(
            String key, String value, double u, double v, double radiusU, double radiusV) {}

    Landscape(Terrain terrain, OsmMap map) {
        this.terrain = terrain;
        this.map = map;
    }

    void draw(Collection<District> districts) {
        map.addNode(terrain.at(0, 0), named(Doors.CITY, "place", "city"));
        for (District district : districts) {
            map.addNode(middle(district.outline()), named(district.name(), "place", "suburb"));
        }
        map.addArea(cityEdge(), Map.of("landuse", "residential"));
        LAND.forEach(patch -> map.addArea(outline(patch), Map.of(patch.key(), patch.value())));
        LAKES.forEach(
                (name, lake) -> map.addArea(outline(lake), named(name, lake.key(), lake.value())));
        drawRiver();
        drawRailway();
    }

    private static Map<String, String> named(Name name, String key, String value) {
        Map<String, String> tags = Cartographer.names(name);
        tags.put(key, value);
        return tags;
    }

    private static Coordinate middle(List<Coordinate> outline) {
        double latitude =
                outline.stream().mapToDouble(Coordinate::latitude).average().orElseThrow();
        double longitude =
                outline.stream().mapToDouble(Coordinate::longitude).average().orElseThrow();
        return new Coordinate(latitude, longitude);
    }

    private List<Coordinate> cityEdge() {
        List<Coordinate> outline = new ArrayList<>();
        for (int i = 0; i < POINTS_ROUND; i++) {
            double angle = 2 * StrictMath.PI * i / POINTS_ROUND;
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double scale =
                    CITY_EDGE / StrictMath.pow(cos * cos * cos * cos + sin * sin * sin * sin, 0.25);
            outline.add(terrain.at(scale * cos, scale * sin));
        }
        return outline;
    }

    private List<Coordinate> outline(Patch patch) {
        List<Coordinate> outline = new ArrayList<>();
        for (int i = 0; i < POINTS_ROUND; i++) {
            double angle = 2 * StrictMath.PI * i / POINTS_ROUND;
            // no shore and no field is a perfect ellipse
            double wobble = 1 + 0.09 * StrictMath.sin(3 * angle + patch.u());
            outline.add(
                    terrain.at(
                            patch.u() + patch.radiusU() * wobble * StrictMath.cos(angle),
                            patch.v() + patch.radiusV() * wobble * StrictMath.sin(angle)));
        }
        return outline;
    }

    private void drawRiver() {
        List<Long> line = new ArrayList<>();
        for (int u = -EDGE; u <= EDGE; u++) {
            line.add(map.addNode(terrain.at(u, terrain.riverMiddle(u)), Map.of()));
        }
        map.addWay(line, named(new Name("云河", "Yun River"), "waterway", "river"));
    }

    /** From the south to the north of the city, over the river on a bridge. */
    private void drawRailway() {
        List<Long> line = new ArrayList<>();
        boolean bridge = false;
        for (int v = -EDGE; v <= EDGE; v++) {
            Spot spot = new Spot(railway(v), v);
            line.add(map.addNode(terrain.at(spot.u(), spot.v()), Map.of()));
            boolean overWater = StrictMath.abs(v - terrain.riverMiddle(spot.u())) < 2;
            if (overWater != bridge || v == EDGE) {
                drawTrack(line, bridge);
                line = new ArrayList<>(List.of(line.getLast()));
                bridge = overWater;
            }
        }
        Name station = new Name("云浦西站", "Yunpu West Railway Station");
        map.addNode(terrain.at(railway(0.5), 0.5), named(station, "railway", "station"));
    }

    private void drawTrack(List<Long> line, boolean bridge) {
        if (line.size() > 1) {
            Map<String, String> tags = new TreeMap<>(Map.of("railway", "rail"));
            if (bridge) {
                tags.put("bridge", "yes");
            }
            map.addWay(line, tags);
        }
    }

    private static double railway(double v) {
        return RAILWAY + 1.4 * StrictMath.sin(v / 11);
    }

    static boolean isBesideRailway(Spot spot) {
        return StrictMath.abs(spot.u() - railway(spot.v())) < RAILWAY_HALF_WIDTH;
    }
}
