package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Shape.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * A feature's part in one tile, as it waits for the tile to be put together: a head that says what
 * it is, equal for all that one feature of the tile can stand for, and lines of grid points.
 */
final class TilePiece {

    private static final int LEAST_LINE = 2;
    private static final int LEAST_RING = 3;

    private TilePiece() {}

    /** Layer, kind, and what is said of it at this zoom. */
    static byte[] head(Feature feature, int zoom) {
        Bytes head = new Bytes();
        head.text(feature.layer().name());
        head.raw(feature.shape().kind().number());
        for (Feature.Tag tag : feature.tags()) {
            if (zoom >= tag.fromZoom()) {
                head.text(tag.key());
                switch (tag.value()) {
                    case Integer number -> {
                        head.raw('n');
                        head.signed(number);
                    }
                    default -> {
                        head.raw('t');
                        head.text(tag.value().toString());
                    }
                }
            }
        }
        return head.copy();
    }

    /** Writes the parts on the grid of the tile; false when nothing is left of them there. */
    static boolean write(Bytes to, TileId tile, Kind kind, List<double[]> parts) {
        boolean any = false;
        for (double[] part : parts) {
            int[] grid = onGrid(tile, part);
            int length = kind == Kind.AREA ? grid.length - 2 : grid.length;
            boolean outline = kind == Kind.AREA && Shape.area(part) > 0;
            boolean seen =
                    switch (kind) {
                        case POINT -> length >= 2;
                        case LINE -> length >= 2 * LEAST_LINE;
                        case AREA -> length >= 2 * LEAST_RING && (outline || any);
                    };
            if (seen) {
                any = true;
                to.number(length / 2);
                for (int i = 0; i < length; i++) {
                    to.signed(grid[i]);
                }
            }
        }
        return any;
    }

    /** The points, each once where several fall together. */
    private static int[] onGrid(TileId tile, double[] part) {
        double tiles = 1 << tile.z();
        int[] grid = new int[part.length];
        int length = 0;
        for (int i = 0; i < part.length; i += 2) {
            int x = (int) Math.round((part[i] * tiles - tile.x()) * TileCutter.EXTENT);
            int y = (int) Math.round((part[i + 1] * tiles - tile.y()) * TileCutter.EXTENT);
            boolean same = length > 0 && grid[length - 2] == x && grid[length - 1] == y;
            if (!same) {
                grid[length++] = x;
                grid[length++] = y;
            }
        }
        return Arrays.copyOf(grid, length);
    }
}
