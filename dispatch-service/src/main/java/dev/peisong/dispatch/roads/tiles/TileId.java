package dev.peisong.dispatch.roads.tiles;

/**
 * A square of the map: at zoom {@code z} the world is 2^z squares wide, counted from the
 * north-west.
 */
public record TileId(int z, int x, int y) {

    /** The finest that is cut; a client enlarges it from there. */
    public static final int FINEST = 16;

    /** Whether there is such a square, and it is cut. */
    public static boolean exists(int z, int x, int y) {
        return z >= 0 && z <= FINEST && x >= 0 && y >= 0 && x < 1 << z && y < 1 << z;
    }

    public TileId {
        if (!exists(z, x, y)) {
            throw new IllegalArgumentException("no tile " + z + "/" + x + "/" + y);
        }
    }

    static TileId ofKey(long key) {
        int mask = (1 << 20) - 1;
        return new TileId((int) (key >> 40), (int) (key >> 20) & mask, (int) key & mask);
    }

    /** Sorts by zoom, then column, then row. */
    long key() {
        return ((long) z << 40) | ((long) x << 20) | y;
    }
}
