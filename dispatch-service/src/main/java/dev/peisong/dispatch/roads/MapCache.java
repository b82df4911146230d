package dev.peisong.dispatch.roads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Keeps what was prepared from a map in a folder named for the map's hash, with a list of its files
 * and checksums. A folder that does not match its list is prepared anew. A lock file makes other
 * processes wait meanwhile.
 */
final class MapCache {

    /** Raised when prepared data of an earlier version can no longer be read. */
    static final String VERSION = "v4";

    private static final String LIST = "complete.crc32";

    /** A file lock is held by the whole process, so threads of it take turns here. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path folder;
    private final Path lockFile;

    MapCache(MapFile map, Path root, RoadSettings settings) {
        String turns = settings.turnRestrictions() ? "-turns" : "";
        String name = map.sha256().substring(0, 24) + "-" + VERSION + turns;
        folder = root.resolve(name);
        lockFile = root.resolve(name + ".lock");
    }

    /**
     * Opens the prepared folder, after preparing it where it is missing or damaged.
     *
     * @param prepare fills an empty folder
     * @param open reads a prepared folder; when it fails the folder is prepared once more
     */
    <T> T open(Prepare prepare, Function<Path, T> open) {
        ONE_THREAD.lock();
        try {
            Files.createDirectories(folder.getParent());
            try (FileChannel channel =
                    FileChannel.open(
                            lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return openLocked(prepare, open);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot keep the prepared map in " + folder + "; is the disk full?", e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    /** Fills an empty folder with prepared data. */
    interface Prepare {
        void into(Path folder) throws IOException;
    }

    private <T> T openLocked(Prepare prepare, Function<Path, T> open) throws IOException {
        if (isComplete()) {
            try {
                return open.apply(folder);
            } catch (RuntimeException unreadable) {
                System.getLogger(MapCache.class.getName())
                        .log(System.Logger.Level.WARNING, "Preparing {0} anew", folder, unreadable);
            }
        }
        clear();
        Files.createDirectories(folder);
        prepare.into(folder);
        Files.write(folder.resolve(LIST), list());
        return open.apply(folder);
    }

    private boolean isComplete() throws IOException {
        Path list = folder.resolve(LIST);
        return Files.isRegularFile(list) && Files.readAllLines(list).equals(list());
    }

    /** Tells what was prepared in a folder from what is ever prepared in another. */
    static long fingerprint(Path folder) {
        CRC32 crc = new CRC32();
        try {
            crc.update(Files.readAllBytes(folder.resolve(LIST)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list of " + folder, e);
        }
        return crc.getValue();
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(LIST) && !file.toString().endsWith(".lock"))
                    .sorted()
                    .map(file -> checksum(file) + " " + folder.relativize(file))
                    .toList();
        }
    }

    private static String checksum(Path file) {
        CRC32 crc = new CRC32();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return Long.toHexString(crc.getValue());
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
