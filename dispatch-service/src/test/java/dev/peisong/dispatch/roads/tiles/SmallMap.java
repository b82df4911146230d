package dev.peisong.dispatch.roads.tiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a map of a few things as OpenStreetMap's XML, in metres around a corner of a tile. */
final class SmallMap {

    /** Where four tiles of every zoom above the eighth meet. */
    private static final TileId CORNER = new TileId(8, 202, 104);

    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder ways = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    SmallMap node(long id, double east, double south, String... tags) {
        nodes.append(
                "<node id=\"%d\" version=\"1\" lat=\"%.7f\" lon=\"%.7f\">%s</node>%n"
                        .formatted(id, latitude(south), longitude(east), tags(tags)));
        return this;
    }

    SmallMap way(long id, long[] through, String... tags) {
        String refs =
                Arrays.stream(through)
                        .mapToObj("<nd ref=\"%d\"/>"::formatted)
                        .collect(Collectors.joining());
        ways.append("<way id=\"%d\" version=\"1\">%s%s</way>%n".formatted(id, refs, tags(tags)));
        return this;
    }

    SmallMap multipolygon(Map<Long, String> roles, String... tags) {
        String members =
                roles.entrySet().stream()
                        .map(
                                it ->
                                        "<member type=\"way\" ref=\"%d\" role=\"%s\"/>"
                                                .formatted(it.getKey(), it.getValue()))
                        .collect(Collectors.joining());
        relations.append(
                "<relation id=\"1\" version=\"1\">%s%s<tag k=\"type\" v=\"multipolygon\"/></relation>"
                        .formatted(members, tags(tags)));
        return this;
    }

    private static String tags(String... tags) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tags.length; i += 2) {
            text.append("<tag k=\"%s\" v=\"%s\"/>".formatted(tags[i], tags[i + 1]));
        }
        return text.toString();
    }

    /** The tile that reaches so far to the east and the south of the corner. */
    static TileId tile(int zoom) {
        int steps = zoom - CORNER.z();
        return new TileId(zoom, CORNER.x() << steps, CORNER.y() << steps);
    }

    /** How many steps of a tile's grid a metre is. */
    static double stepsPerMeter(int zoom) {
        double circumference = 40_075_016.686 * Math.cos(Math.toRadians(latitude(0)));
        return 4096 * Math.scalb(1, zoom) / circumference;
    }

    private static double longitude(double east) {
        double perDegree = 111_319.49 * Math.cos(Math.toRadians(latitude(0)));
        return CORNER.x() * 360.0 / (1 << CORNER.z()) - 180 + east / perDegree;
    }

    private static double latitude(double south) {
        double y = Math.PI * (1 - 2.0 * CORNER.y() / (1 << CORNER.z()));
        return Math.toDegrees(Math.atan(Math.sinh(y))) - south / 111_319.49;
    }

    Path in(Path folder) {
        try {
            return Files.writeString(
                    folder.resolve("small.osm"),
                    "<?xml version=\"1.0\"?><osm version=\"0.6\">"
                            + nodes
                            + ways
                            + relations
                            + "</osm>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MapTiles tiles(Path folder) {
        try {
            MapTiles.prepare(in(folder), folder.resolve("tiles"));
            return MapTiles.open(folder.resolve("tiles"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
