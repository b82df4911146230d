package dev.peisong.quickstart.demo;

import dev.peisong.common.geo.GeoPoint;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the bounding box at the beginning of an OpenStreetMap extract. The format (protocol
 * buffers, https://wiki.openstreetmap.org/wiki/PBF_Format) is walked by hand: one box is not worth
 * a library.
 */
final class MapHeader {
    private static final int LARGEST = 1 << 20;
    private static final double NANO = 1e-9;

    private MapHeader() {}

    /**
     * @throws IOException when the file is no extract, or tells no box
     */
    static MapBounds boundsOf(Path map) throws IOException {
        try (var in = new DataInputStream(Files.newInputStream(map))) {
            byte[] header = in.readNBytes(bounded(in.readInt()));
            long blobSize = number(header, 3);
            byte[] blob = in.readNBytes(bounded(blobSize));
            byte[] content = bytes(blob, 1);
            if (content.length == 0) {
                content = inflate(bytes(blob, 3), bounded(number(blob, 2)));
            }
            return box(bytes(content, 1), map);
        } catch (DataFormatException | IndexOutOfBoundsException e) {
            throw new IOException(map + " is no OpenStreetMap extract: its header is damaged", e);
        }
    }

    private static MapBounds box(byte[] box, Path map) throws IOException {
        if (box.length == 0) {
            throw new IOException(
                    map + " does not say which area it covers; osmium extract writes that");
        }
        double west = signed(number(box, 1)) * NANO;
        double east = signed(number(box, 2)) * NANO;
        double north = signed(number(box, 3)) * NANO;
        double south = signed(number(box, 4)) * NANO;
        return new MapBounds(new GeoPoint(south, west), new GeoPoint(north, east));
    }

    private static int bounded(long size) throws IOException {
        if (size < 0 || size > LARGEST) {
            throw new IOException("a header of " + size + " bytes");
        }
        return (int) size;
    }

    private static long signed(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private static byte[] inflate(byte[] packed, int size) throws DataFormatException {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size];
            int length = inflater.inflate(content);
            return Arrays.copyOf(content, length);
        } finally {
            inflater.end();
        }
    }

    /** The number in a field of a message; 0 when it is absent. */
    private static long number(byte[] message, int field) {
        var in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            long tag = varint(in);
            if (tag == ((long) field << 3)) {
                return varint(in);
            }
            skip(in, (int) (tag & 7));
        }
        return 0;
    }

    /** The bytes in a field of a message; none when it is absent. */
    private static byte[] bytes(byte[] message, int field) {
        var in = ByteBuffer.wrap(message);
        while (in.hasRemaining()) {
            long tag = varint(in);
            if (tag == ((long) field << 3 | 2)) {
                byte[] found = new byte[Math.min((int) varint(in), in.remaining())];
                in.get(found);
                return found;
            }
            skip(in, (int) (tag & 7));
        }
        return new byte[0];
    }

    private static void skip(ByteBuffer in, int wireType) {
        switch (wireType) {
            case 0 -> varint(in);
            case 1 -> advance(in, 8);
            case 2 -> advance(in, (int) varint(in));
            case 5 -> advance(in, 4);
            default -> throw new IndexOutOfBoundsException("wire type " + wireType);
        }
    }

    private static void advance(ByteBuffer in, int by) {
        if (by < 0 || by > in.remaining()) {
            throw new IndexOutOfBoundsException("a field beyond the end");
        }
        in.position(in.position() + by);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (!in.hasRemaining()) {
                throw new IndexOutOfBoundsException("a number beyond the end");
            }
            byte piece = in.get();
            value |= (long) (piece & 0x7f) << shift;
            if (piece >= 0) {
                return value;
            }
        }
        return value;
    }
}
