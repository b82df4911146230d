package dev.peisong.dispatch.roads;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.graphhopper.GraphHopper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.util.FileSystemUtils;

/**
 * What one test has prepared, others open, also in the next build: until the code of this package
 * or the engine is another. Remembered travel times are forgotten.
 */
final class PreparedMaps {
    private static final Path ROOT = Path.of("target", "prepared-maps");

    private PreparedMaps() {}

    static Path folder() {
        try {
            Path folder = ROOT.resolve(Long.toHexString(codeOfRoads()));
            Files.createDirectories(folder);
            for (Path other : list(ROOT)) {
                if (!other.equals(folder)) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
            for (Path file : list(folder)) {
                if (file.toString().endsWith(".pairs")) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long codeOfRoads() throws IOException {
        CRC32 crc = new CRC32();
        var engine = GraphHopper.class.getProtectionDomain().getCodeSource().getLocation();
        crc.update(engine.getPath().getBytes(UTF_8));
        var classes = RoadNetwork.class.getProtectionDomain().getCodeSource().getLocation();
        Path roads = Path.of(classes.getPath(), "dev", "peisong", "dispatch", "roads");
        try (Stream<Path> files = Files.walk(roads)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                crc.update(Files.readAllBytes(file));
            }
        }
        return crc.getValue();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
