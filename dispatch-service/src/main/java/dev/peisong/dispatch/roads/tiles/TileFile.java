package dev.peisong.dispatch.roads.tiles;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * All tiles of a map in one file: their content, then an entry of 24 bytes for each in the order of
 * keys (key, offset, length, checksum), then how many there are. It is mapped into memory, so what
 * is asked for often is read from there.
 */
final class TileFile implements AutoCloseable {

    private static final int ENTRY = 24;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofShared();
    private final MemorySegment file;
    private final long entries;
    private final long index;

    private TileFile(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        entries = file.get(LONG, file.byteSize() - Long.BYTES);
        index = file.byteSize() - Long.BYTES - entries * ENTRY;
    }

    static TileFile open(Path path) {
        try {
            return new TileFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the map's tiles in " + path, e);
        }
    }

    Optional<MapTile> read(TileId tile) {
        long key = tile.key();
        long low = 0;
        long high = entries - 1;
        while (low <= high) {
            long middle = (low + high) >>> 1;
            long at = index + middle * ENTRY;
            long found = file.get(LONG, at);
            if (found == key) {
                return Optional.of(tile(at));
            }
            if (found < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    private MapTile tile(long at) {
        byte[] content = new byte[file.get(INT, at + 16)];
        MemorySegment.copy(
                file, ValueLayout.JAVA_BYTE, file.get(LONG, at + 8), content, 0, content.length);
        return new MapTile(content, Integer.toHexString(file.get(INT, at + 20)));
    }

    /** Of the nth tile. */
    TileId id(long n) {
        return TileId.ofKey(file.get(LONG, index + n * ENTRY));
    }

    long count() {
        return entries;
    }

    @Override
    public void close() {
        arena.close();
    }

    /** Writes tiles that come in the order of their keys. */
    static final class Writer implements AutoCloseable {
        private final DataOutputStream tiles;
        private final DataOutputStream entries;
        private final Path path;
        private final Path index;
        private long offset;
        private long count;

        Writer(Path path) throws IOException {
            this.path = path;
            index = path.resolveSibling(path.getFileName() + ".index");
            tiles = output(path);
            entries = output(index);
        }

        private static DataOutputStream output(Path path) throws IOException {
            return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
        }

        void add(long key, byte[] content) throws IOException {
            tiles.write(content);
            CRC32 crc = new CRC32();
            crc.update(content);
            entries.writeLong(key);
            entries.writeLong(offset);
            entries.writeInt(content.length);
            entries.writeInt((int) crc.getValue());
            offset += content.length;
            count++;
        }

        @Override
        public void close() throws IOException {
            entries.close();
            try (tiles) {
                Files.copy(index, tiles);
                tiles.writeLong(count);
            }
            Files.delete(index);
            if (Files.size(path) != offset + count * ENTRY + Long.BYTES) {
                throw new IOException(path + " is not whole");
            }
        }
    }
}
