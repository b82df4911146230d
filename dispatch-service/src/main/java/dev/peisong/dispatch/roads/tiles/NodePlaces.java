package dev.peisong.dispatch.roads.tiles;

import com.carrotsearch.hppc.LongArrayList;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the nodes of an extract are, in a file of 16 bytes a node in the order of their ids, so
 * that a country takes no more memory than a town. All nodes are put before the first is asked for.
 */
final class NodePlaces implements AutoCloseable {

    private static final int ENTRY = 16;
    private static final double STEPS = 1e7;
    private static final long SORTING_MEMORY = 16L << 20;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Path folder;
    private final Path file;
    private final Arena arena = Arena.ofConfined();
    private DataOutputStream out;
    private MemorySegment nodes = MemorySegment.NULL;
    private long last = Long.MIN_VALUE;
    private boolean sorted = true;

    NodePlaces(Path folder) throws IOException {
        this.folder = folder;
        file = Files.createTempFile(folder, "nodes", ".tmp");
        out = output();
    }

    private DataOutputStream output() throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void put(long id, double latitude, double longitude) throws IOException {
        sorted &= id > last;
        last = id;
        out.writeLong(id);
        out.writeInt((int) Math.round(latitude * STEPS));
        out.writeInt((int) Math.round(longitude * STEPS));
    }

    /** From here on nodes are found. */
    void seal() throws IOException {
        out.close();
        if (!sorted) {
            sort();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > 0) {
                nodes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            }
        }
    }

    private void sort() throws IOException {
        try (SortedSpill sorting = new SortedSpill(folder, SORTING_MEMORY)) {
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long left = Files.size(file) / ENTRY; left > 0; left--) {
                    sorting.add(in.readLong(), in.readNBytes(ENTRY - Long.BYTES));
                }
            }
            out = output();
            sorting.drain(
                    (id, place) -> {
                        out.write(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
                        out.write(place);
                    });
            out.close();
        }
    }

    /** Lines through the nodes on the unit square; where nodes are missing one ends. */
    List<double[]> lines(LongArrayList through) {
        List<double[]> lines = new ArrayList<>(1);
        double[] line = new double[2 * through.size()];
        int length = 0;
        for (int i = 0; i <= through.size(); i++) {
            long at = i < through.size() ? find(through.get(i)) : -1;
            if (at >= 0) {
                line[length++] = x(at);
                line[length++] = y(at);
            } else {
                if (length >= 4) {
                    lines.add(Arrays.copyOf(line, length));
                }
                length = 0;
            }
        }
        return lines;
    }

    /** A closed line through those nodes that are there; empty when they make no area. */
    double[] ring(LongArrayList through) {
        double[] ring = new double[2 * through.size() + 2];
        int length = 0;
        for (int i = 0; i < through.size(); i++) {
            long at = find(through.get(i));
            if (at >= 0) {
                ring[length++] = x(at);
                ring[length++] = y(at);
            }
        }
        boolean closed = length >= 4 && ring[0] == ring[length - 2] && ring[1] == ring[length - 1];
        if (length > 0 && !closed) {
            ring[length++] = ring[0];
            ring[length++] = ring[1];
        }
        return length >= 8 ? Arrays.copyOf(ring, length) : new double[0];
    }

    private double x(long at) {
        return Mercator.x(nodes.get(INT, at + 12) / STEPS);
    }

    private double y(long at) {
        return Mercator.y(nodes.get(INT, at + 8) / STEPS);
    }

    private long find(long id) {
        long low = 0;
        long high = nodes.byteSize() / ENTRY - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long found = nodes.get(LONG, middle * ENTRY);
            if (found == id) {
                return middle * ENTRY;
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        out.close();
        arena.close();
        Files.deleteIfExists(file);
    }
}
