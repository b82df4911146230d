package dev.peisong.city;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One {@code PrimitiveBlock}: its strings once, then dense nodes or ways that refer to them by
 * number.
 */
final class PbfBlock {

    private static final long STEPS_PER_DEGREE = 10_000_000L;

    private final Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));

    /** Writes the fields of one message. */
    interface Fields {
        void to(CodedOutputStream out) throws IOException;
    }

    static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        fields.to(out);
        out.flush();
        return bytes.toByteArray();
    }

    static byte[] ofNodes(List<OsmMap.Node> nodes) throws IOException {
        PbfBlock block = new PbfBlock();
        byte[] dense = block.dense(nodes);
        return block.wrap(message(group -> group.writeByteArray(2, dense)));
    }

    static byte[] ofWays(List<OsmMap.Way> ways) throws IOException {
        PbfBlock block = new PbfBlock();
        return block.wrap(
                message(
                        group -> {
                            for (OsmMap.Way way : ways) {
                                group.writeByteArray(3, block.way(way));
                            }
                        }));
    }

    private byte[] wrap(byte[] group) throws IOException {
        byte[] table =
                message(
                        out -> {
                            for (String string : strings.keySet()) {
                                out.writeByteArray(1, string.getBytes(StandardCharsets.UTF_8));
                            }
                        });
        return message(
                out -> {
                    out.writeByteArray(1, table);
                    out.writeByteArray(2, group);
                });
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, key -> strings.size());
    }

    /**
     * Ids, latitudes and longitudes as differences; tags as key, value, … and a 0 after each node.
     */
    private byte[] dense(List<OsmMap.Node> nodes) throws IOException {
        long[] ids = nodes.stream().mapToLong(OsmMap.Node::id).toArray();
        long[] lats = nodes.stream().mapToLong(n -> steps(n.coordinate().latitude())).toArray();
        long[] lons = nodes.stream().mapToLong(n -> steps(n.coordinate().longitude())).toArray();
        byte[] tags =
                message(
                        out -> {
                            for (OsmMap.Node node : nodes) {
                                for (Map.Entry<String, String> tag : node.tags().entrySet()) {
                                    out.writeInt32NoTag(string(tag.getKey()));
                                    out.writeInt32NoTag(string(tag.getValue()));
                                }
                                out.writeInt32NoTag(0);
                            }
                        });
        return message(
                out -> {
                    out.writeByteArray(1, differences(ids));
                    out.writeByteArray(8, differences(lats));
                    out.writeByteArray(9, differences(lons));
                    out.writeByteArray(10, tags);
                });
    }

    private byte[] way(OsmMap.Way way) throws IOException {
        byte[] keys = strings(List.copyOf(way.tags().keySet()));
        byte[] values = strings(List.copyOf(way.tags().values()));
        byte[] nodes = differences(way.nodes().stream().mapToLong(Long::longValue).toArray());
        return message(
                out -> {
                    out.writeInt64(1, way.id());
                    out.writeByteArray(2, keys);
                    out.writeByteArray(3, values);
                    out.writeByteArray(8, nodes);
                });
    }

    private byte[] strings(List<String> texts) throws IOException {
        return message(
                out -> {
                    for (String text : texts) {
                        out.writeUInt32NoTag(string(text));
                    }
                });
    }

    private static byte[] differences(long[] values) throws IOException {
        return message(
                out -> {
                    long last = 0;
                    for (long value : values) {
                        out.writeSInt64NoTag(value - last);
                        last = value;
                    }
                });
    }

    private static long steps(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE);
    }
}
