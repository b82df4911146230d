package dev.peisong.city;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a map in OpenStreetMap's PBF format: a header block and blocks of nodes, then of ways,
 * each deflated. Field numbers are those of {@code fileformat.proto} and {@code osmformat.proto}.
 */
final class PbfWriter {

    private static final int BLOCK_SIZE = 8_000;
    private static final long NANODEGREES = 1_000_000_000L;

    private final DataOutputStream out;

    private PbfWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    static void write(OsmMap map, String source, Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path draft = Files.createTempFile(whole.getParent(), "map", ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(draft)) {
                PbfWriter writer = new PbfWriter(stream);
                writer.blob("OSMHeader", header(map.nodes(), source));
                for (int i = 0; i < map.nodes().size(); i += BLOCK_SIZE) {
                    writer.blob("OSMData", PbfBlock.ofNodes(part(map.nodes(), i)));
                }
                for (int i = 0; i < map.ways().size(); i += BLOCK_SIZE) {
                    writer.blob("OSMData", PbfBlock.ofWays(part(map.ways(), i)));
                }
            }
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static <T> List<T> part(List<T> all, int from) {
        return all.subList(from, Math.min(all.size(), from + BLOCK_SIZE));
    }

    private static byte[] header(List<OsmMap.Node> nodes, String source) throws IOException {
        byte[] bounds =
                PbfBlock.message(
                        box -> {
                            var lat = nodes.stream().mapToDouble(n -> n.coordinate().latitude());
                            var lon = nodes.stream().mapToDouble(n -> n.coordinate().longitude());
                            var latitudes = lat.summaryStatistics();
                            var longitudes = lon.summaryStatistics();
                            box.writeSInt64(1, nanodegrees(longitudes.getMin()));
                            box.writeSInt64(2, nanodegrees(longitudes.getMax()));
                            box.writeSInt64(3, nanodegrees(latitudes.getMax()));
                            box.writeSInt64(4, nanodegrees(latitudes.getMin()));
                        });
        return PbfBlock.message(
                header -> {
                    header.writeByteArray(1, bounds);
                    header.writeString(4, "OsmSchema-V0.6");
                    header.writeString(4, "DenseNodes");
                    header.writeString(5, "Sort.Type_then_ID");
                    header.writeString(16, "Peisong");
                    header.writeString(17, source);
                });
    }

    private static long nanodegrees(double degrees) {
        return Math.round(degrees * NANODEGREES);
    }

    private void blob(String type, byte[] content) throws IOException {
        byte[] deflated = deflate(content);
        byte[] blob =
                PbfBlock.message(
                        body -> {
                            body.writeInt32(2, content.length);
                            body.writeByteArray(3, deflated);
                        });
        byte[] blobHeader =
                PbfBlock.message(
                        head -> {
                            head.writeByteArray(1, type.getBytes(StandardCharsets.UTF_8));
                            head.writeInt32(3, blob.length);
                        });
        out.writeInt(blobHeader.length);
        out.write(blobHeader);
        out.write(blob);
    }

    private static byte[] deflate(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream stream = new DeflaterOutputStream(bytes, deflater)) {
            stream.write(content);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
