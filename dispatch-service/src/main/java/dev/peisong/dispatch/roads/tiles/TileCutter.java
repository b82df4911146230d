package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Shape.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts features into tiles at every zoom that they are seen at, the coarser the less of them: lines
 * are simplified to half a pixel, and areas of a few pixels left out.
 */
final class TileCutter {

    /** What a tile is counted in. */
    static final int EXTENT = 4096;

    /** Tiles are drawn 512 pixels wide. */
    private static final double PIXEL = 1 / 512.0;

    private static final double TOLERANCE = PIXEL / 2;
    private static final double FINEST_TOLERANCE = PIXEL / 8;
    private static final double SMALLEST_AREA = 4 * PIXEL * PIXEL;

    /** How far beyond its edge a tile knows lines and areas, so that their seams are not seen. */
    private static final double MARGIN = 8 * PIXEL;

    private final SortedSpill pieces;
    private final Bytes piece = new Bytes();

    TileCutter(SortedSpill pieces) {
        this.pieces = pieces;
    }

    void add(Feature feature) throws IOException {
        for (int zoom = feature.fromZoom(); zoom <= TileId.FINEST; zoom++) {
            cut(feature, zoom);
        }
    }

    private void cut(Feature feature, int zoom) throws IOException {
        double tiles = 1 << zoom;
        Shape shape = feature.shape();
        boolean tooSmall =
                shape.kind() == Kind.AREA
                        && zoom < TileId.FINEST
                        && shape.area() * tiles * tiles < SMALLEST_AREA;
        if (tooSmall) {
            return;
        }
        double tolerance = (zoom < TileId.FINEST ? TOLERANCE : FINEST_TOLERANCE) / tiles;
        List<double[]> simple = new ArrayList<>(shape.parts().size());
        for (double[] part : shape.parts()) {
            simple.add(Simplify.line(part, tolerance));
        }
        double margin = shape.kind() == Kind.POINT ? 0 : MARGIN / tiles;
        byte[] head = TilePiece.head(feature, zoom);
        int[] columns = tiles(simple, 0, zoom, margin);
        for (int x = columns[0]; x <= columns[1]; x++) {
            List<double[]> column =
                    columns[0] == columns[1]
                            ? simple
                            : strip(shape.kind(), simple, 0, x / tiles, 1 / tiles, margin);
            int[] rows = tiles(column, 1, zoom, margin);
            for (int y = rows[0]; y <= rows[1]; y++) {
                List<double[]> inside =
                        rows[0] == rows[1]
                                ? column
                                : strip(shape.kind(), column, 1, y / tiles, 1 / tiles, margin);
                put(new TileId(zoom, x, y), head, shape.kind(), inside);
            }
        }
    }

    private static List<double[]> strip(
            Kind kind, List<double[]> parts, int axis, double from, double width, double margin) {
        return Clip.between(kind, parts, axis, from - margin, from + width + margin);
    }

    /** The first and the last tile that the parts touch; none when the last is before the first. */
    private static int[] tiles(List<double[]> parts, int axis, int zoom, double margin) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] part : parts) {
            for (int i = axis; i < part.length; i += 2) {
                least = Math.min(least, part[i]);
                most = Math.max(most, part[i]);
            }
        }
        int last = (1 << zoom) - 1;
        return least > most
                ? new int[] {0, -1}
                : new int[] {
                    (int) Math.clamp(Math.floor((least - margin) * (last + 1)), 0, last),
                    (int) Math.clamp(Math.floor((most + margin) * (last + 1)), 0, last)
                };
    }

    private void put(TileId tile, byte[] head, Kind kind, List<double[]> parts) throws IOException {
        piece.clear();
        piece.bytes(head);
        if (TilePiece.write(piece, tile, kind, parts)) {
            pieces.add(tile.key(), piece.copy());
        }
    }
}
