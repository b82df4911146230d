package dev.peisong.dispatch.roads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A block of pairs as bytes: how many origins and targets there are, a checksum of what follows,
 * the places, and the cells.
 */
final class PairCodec {

    private static final int HEAD = 3 * Integer.BYTES;
    private static final int CELL = Double.BYTES + Integer.BYTES + Float.BYTES;

    private PairCodec() {}

    static long size(PairBlock block) {
        return HEAD + bodySize(block.origins().size(), block.targets().size());
    }

    private static long bodySize(int origins, int targets) {
        return (long) Long.BYTES * (origins + targets) + (long) CELL * origins * targets;
    }

    static ByteBuffer encode(PairBlock block) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size(block)));
        bytes.position(HEAD);
        for (long place : block.origins()) {
            bytes.putLong(place);
        }
        for (long place : block.targets()) {
            bytes.putLong(place);
        }
        Cells cells = block.cells();
        for (int i = 0; i < cells.weight.length; i++) {
            bytes.putDouble(cells.weight[i]).putInt(cells.millis[i]).putFloat(cells.meters[i]);
        }
        bytes.flip();
        bytes.putInt(0, block.origins().size());
        bytes.putInt(Integer.BYTES, block.targets().size());
        bytes.putInt(2 * Integer.BYTES, checksum(bytes.slice(HEAD, bytes.limit() - HEAD)));
        return bytes;
    }

    /** Null where there is no whole and undamaged block. */
    static @Nullable PairBlock decode(FileChannel channel, long position) throws IOException {
        ByteBuffer head = read(channel, position, HEAD);
        if (head == null) {
            return null;
        }
        int origins = head.getInt();
        int targets = head.getInt();
        int checksum = head.getInt();
        long size = origins < 0 || targets < 0 ? -1 : bodySize(origins, targets);
        if (size < 0 || size > channel.size() - position - HEAD || size > Integer.MAX_VALUE - 8) {
            return null;
        }
        ByteBuffer body = read(channel, position + HEAD, Math.toIntExact(size));
        if (body == null || checksum(body.duplicate()) != checksum) {
            return null;
        }
        return block(body, origins, targets);
    }

    private static PairBlock block(ByteBuffer body, int origins, int targets) {
        List<Long> from = places(body, origins);
        List<Long> to = places(body, targets);
        Cells cells = new Cells(origins, targets);
        for (int i = 0; i < cells.weight.length; i++) {
            cells.weight[i] = body.getDouble();
            cells.millis[i] = body.getInt();
            cells.meters[i] = body.getFloat();
        }
        return new PairBlock(from, to, cells);
    }

    private static List<Long> places(ByteBuffer body, int count) {
        List<Long> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(body.getLong());
        }
        return List.copyOf(places);
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** So many bytes, ready to be taken; null where the file ends before. */
    static @Nullable ByteBuffer read(FileChannel channel, long position, int size)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                return null;
            }
        }
        return bytes.flip();
    }
}
