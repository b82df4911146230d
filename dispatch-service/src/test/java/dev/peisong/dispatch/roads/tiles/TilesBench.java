package dev.peisong.dispatch.roads.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How long a map's tiles take to cut and to read: its file, and an empty folder. */
final class TilesBench {

    private static final int READS = 20_000;

    private TilesBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        long began = System.nanoTime();
        MapTiles.prepare(Path.of(args[0]), folder);
        long cut = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        try (MapTiles tiles = MapTiles.open(folder)) {
            System.out.printf(
                    Locale.ROOT,
                    "%d tiles in %.1f s, %.1f MB%n",
                    tiles.count(),
                    cut / 1e3,
                    Files.size(folder.resolve("tiles")) / 1e6);
            TileId[] all = tiles.ids().toArray(TileId[]::new);
            long[] nanos = new long[READS];
            int largest = 0;
            for (int i = 0; i < READS; i++) {
                TileId id = all[(int) (i * 7_919L % all.length)];
                long start = System.nanoTime();
                int size = tiles.tile(id).orElseThrow().gzipped().length;
                nanos[i] = System.nanoTime() - start;
                largest = Math.max(largest, size);
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "largest %.0f kB; read in %.3f ms (median), %.3f ms (99 of 100)%n",
                    largest / 1e3,
                    nanos[READS / 2] / 1e6,
                    nanos[READS * 99 / 100] / 1e6);
        }
    }
}
