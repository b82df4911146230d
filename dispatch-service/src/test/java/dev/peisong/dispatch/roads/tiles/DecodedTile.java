package dev.peisong.dispatch.roads.tiles;

import com.google.protobuf.CodedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A vector tile as a client reads it, with nothing of the code that writes it. */
record DecodedTile(List<Drawn> drawn) {

    /**
     * A feature.
     *
     * @param kind 1 a point, 2 lines, 3 areas
     * @param parts points of the tile's grid of 4096, x, y, …
     */
    record Drawn(String layer, int kind, Map<String, Object> tags, List<int[]> parts) {

        boolean says(String key, Object value) {
            return value.equals(tags.get(key));
        }

        /** Twice the area, holes subtracted. */
        long doubleArea() {
            return parts.stream().mapToLong(DecodedTile::doubleArea).sum();
        }
    }

    static DecodedTile of(byte[] gzipped) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            List<Drawn> drawn = new ArrayList<>();
            CodedInputStream tile = CodedInputStream.newInstance(in.readAllBytes());
            for (int tag = tile.readTag(); tag != 0; tag = tile.readTag()) {
                if (tag >>> 3 == 3) {
                    drawn.addAll(layer(tile.readByteArray()));
                } else {
                    tile.skipField(tag);
                }
            }
            return new DecodedTile(drawn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Drawn> in(String layer) {
        return drawn.stream().filter(it -> it.layer().equals(layer)).toList();
    }

    static long doubleArea(int[] ring) {
        long sum = 0;
        for (int i = 0; i < ring.length; i += 2) {
            int next = (i + 2) % ring.length;
            sum += (long) ring[i] * ring[next + 1] - (long) ring[next] * ring[i + 1];
        }
        return sum;
    }

    private static List<Drawn> layer(byte[] bytes) throws IOException {
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<byte[]> features = new ArrayList<>();
        String name = "";
        long version = 0;
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 1 -> name = in.readString();
                case 2 -> features.add(in.readByteArray());
                case 3 -> keys.add(in.readString());
                case 4 -> values.add(value(in.readByteArray()));
                case 5 -> {
                    if (in.readUInt32() != 4096) {
                        throw new IOException("another extent");
                    }
                }
                case 15 -> version = in.readUInt32();
                default -> throw new IOException("no such field: " + (tag >>> 3));
            }
        }
        if (version != 2 || name.isEmpty()) {
            throw new IOException("a layer needs a name and version 2");
        }
        List<Drawn> drawn = new ArrayList<>();
        for (byte[] feature : features) {
            drawn.add(feature(name, feature, keys, values));
        }
        return drawn;
    }

    private static Object value(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        int tag = in.readTag();
        return switch (tag >>> 3) {
            case 1 -> in.readString();
            case 6 -> in.readSInt32();
            default -> throw new IOException("a value of another type: " + (tag >>> 3));
        };
    }

    private static Drawn feature(String layer, byte[] bytes, List<String> keys, List<Object> values)
            throws IOException {
        Map<String, Object> tags = new LinkedHashMap<>();
        int kind = 0;
        List<int[]> parts = List.of();
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (tag >>> 3) {
                case 2 -> {
                    CodedInputStream pairs = CodedInputStream.newInstance(in.readByteArray());
                    while (!pairs.isAtEnd()) {
                        tags.put(keys.get(pairs.readUInt32()), values.get(pairs.readUInt32()));
                    }
                }
                case 3 -> kind = in.readUInt32();
                case 4 -> parts = parts(CodedInputStream.newInstance(in.readByteArray()));
                default -> throw new IOException("no such field: " + (tag >>> 3));
            }
        }
        return new Drawn(layer, kind, tags, parts);
    }

    private static List<int[]> parts(CodedInputStream in) throws IOException {
        List<List<Integer>> parts = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (!in.isAtEnd()) {
            int command = in.readUInt32();
            if ((command & 7) == 1) {
                parts.add(new ArrayList<>());
            }
            for (int i = 0; (command & 7) != 7 && i < command >>> 3; i++) {
                x += in.readSInt32();
                y += in.readSInt32();
                parts.getLast().addAll(List.of(x, y));
            }
        }
        return parts.stream().map(it -> it.stream().mapToInt(Integer::intValue).toArray()).toList();
    }
}
