package dev.peisong.dispatch.roads.tiles;

import dev.peisong.dispatch.roads.tiles.Shape.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Puts one tile together, in Mapbox Vector Tile 2.1 and gzip. Field numbers are those of {@code
 * vector_tile.proto}. Lines and areas of which the same is said become one feature.
 */
final class TileEncoder {

    private static final int VERSION = 2;
    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE = 7;

    /** The wire type of texts and messages. */
    private static final int BYTES = 2;

    private final Map<MapLayer, Layer> layers = new TreeMap<>();

    void add(byte[] piece) {
        Bytes.Reader in = new Bytes.Reader(piece);
        Bytes.Reader head = new Bytes.Reader(in.bytes());
        MapLayer layer = MapLayer.valueOf(head.text());
        layers.computeIfAbsent(layer, _ -> new Layer()).add(head, in);
    }

    byte[] gzipped() {
        Bytes tile = new Bytes();
        layers.forEach((layer, content) -> field(tile, 3, content.encoded(layer.wireName())));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out =
                new GZIPOutputStream(zipped) {
                    {
                        def.setLevel(Deflater.BEST_COMPRESSION);
                    }
                }) {
            out.write(tile.copy());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot gzip in memory", e);
        }
        return zipped.toByteArray();
    }

    private static void field(Bytes out, int number, byte[] message) {
        out.number((number << 3) | BYTES);
        out.bytes(message);
    }

    private static void field(Bytes out, int number, long value) {
        out.number((long) number << 3);
        out.number(value);
    }

    private static final class Layer {
        private final Map<String, Integer> keys = new LinkedHashMap<>();
        private final Map<Object, Integer> values = new LinkedHashMap<>();
        private final Map<List<Integer>, Drawing> drawings = new LinkedHashMap<>();
        private int points;

        void add(Bytes.Reader head, Bytes.Reader geometry) {
            int kind = head.raw();
            List<Integer> same = new ArrayList<>(List.of(kind));
            while (!head.isAtEnd()) {
                same.add(keys.computeIfAbsent(head.text(), _ -> keys.size()));
                Object value = head.raw() == 'n' ? Integer.valueOf(head.signed()) : head.text();
                same.add(values.computeIfAbsent(value, _ -> values.size()));
            }
            if (kind == Kind.POINT.number()) {
                // never joined, as one would be labelled for all
                same.add(-1 - points++);
            }
            drawings.computeIfAbsent(same, _ -> new Drawing(kind)).add(geometry);
        }

        byte[] encoded(String name) {
            Bytes layer = new Bytes();
            field(layer, 15, VERSION);
            layer.number((1 << 3) | BYTES);
            layer.text(name);
            drawings.forEach((same, drawing) -> field(layer, 2, drawing.encoded(tags(same))));
            for (String key : keys.keySet()) {
                layer.number((3 << 3) | BYTES);
                layer.text(key);
            }
            for (Object value : values.keySet()) {
                field(layer, 4, value(value));
            }
            field(layer, 5, TileCutter.EXTENT);
            return layer.copy();
        }

        private static byte[] tags(List<Integer> same) {
            Bytes tags = new Bytes();
            same.stream().skip(1).filter(number -> number >= 0).forEach(tags::number);
            return tags.copy();
        }

        private static byte[] value(Object value) {
            Bytes out = new Bytes();
            if (value instanceof Integer number) {
                out.number(6 << 3);
                out.signed(number);
            } else {
                out.number((1 << 3) | BYTES);
                out.text(value.toString());
            }
            return out.copy();
        }
    }

    /** The geometry of one feature, as commands that move a cursor. */
    private static final class Drawing {
        private final int kind;
        private final Bytes commands = new Bytes();
        private int x;
        private int y;

        Drawing(int kind) {
            this.kind = kind;
        }

        void add(Bytes.Reader geometry) {
            while (!geometry.isAtEnd()) {
                int points = (int) geometry.number();
                command(MOVE_TO, 1);
                move(geometry);
                if (points > 1) {
                    command(LINE_TO, points - 1);
                    for (int i = 1; i < points; i++) {
                        move(geometry);
                    }
                }
                if (kind == Kind.AREA.number()) {
                    command(CLOSE, 1);
                }
            }
        }

        private void command(int command, int count) {
            commands.number(((long) count << 3) | command);
        }

        private void move(Bytes.Reader geometry) {
            int nextX = geometry.signed();
            int nextY = geometry.signed();
            commands.signed(nextX - x);
            commands.signed(nextY - y);
            x = nextX;
            y = nextY;
        }

        byte[] encoded(byte[] tags) {
            Bytes feature = new Bytes();
            if (tags.length > 0) {
                field(feature, 2, tags);
            }
            field(feature, 3, kind);
            field(feature, 4, commands.copy());
            return feature.copy();
        }
    }
}
