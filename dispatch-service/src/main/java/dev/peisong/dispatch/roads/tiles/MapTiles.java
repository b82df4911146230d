package dev.peisong.dispatch.roads.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The tiles of a map. Thread-safe. */
public final class MapTiles implements AutoCloseable {

    private static final String FILE = "tiles";
    private static final long SORTING_MEMORY = 24L << 20;

    private final TileFile file;

    private MapTiles(TileFile file) {
        this.file = file;
    }

    /** Cuts all tiles of a map into an empty folder. */
    public static void prepare(Path map, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (SortedSpill pieces = new SortedSpill(folder, SORTING_MEMORY)) {
            TileCutter cutter = new TileCutter(pieces);
            try (NodePlaces nodes = new NodePlaces(folder)) {
                new ExtractReader(map, nodes, cutter::add).read();
            }
            try (TileFile.Writer writer = new TileFile.Writer(folder.resolve(FILE))) {
                Assembly assembly = new Assembly(writer);
                pieces.drain(assembly::take);
                assembly.finish();
            }
        }
    }

    /** Opens a prepared folder. */
    public static MapTiles open(Path folder) {
        return new MapTiles(TileFile.open(folder.resolve(FILE)));
    }

    /** Empty where there is nothing to draw. */
    public Optional<MapTile> tile(TileId id) {
        return file.read(id);
    }

    long count() {
        return file.count();
    }

    /** Of all tiles in which something is drawn. */
    Stream<TileId> ids() {
        return LongStream.range(0, file.count()).mapToObj(file::id);
    }

    @Override
    public void close() {
        file.close();
    }

    /** Collects the pieces of a tile until those of the next come. */
    private static final class Assembly {
        private final TileFile.Writer writer;
        private TileEncoder tile = new TileEncoder();
        private long key = -1;

        Assembly(TileFile.Writer writer) {
            this.writer = writer;
        }

        void take(long next, byte[] piece) throws IOException {
            if (next != key) {
                finish();
                key = next;
                tile = new TileEncoder();
            }
            tile.add(piece);
        }

        void finish() throws IOException {
            if (key >= 0) {
                writer.add(key, tile.gzipped());
            }
        }
    }
}
