package dev.peisong.quickstart;

import dev.peisong.city.DemoCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The map of the demo city, for those who bring none of their own. */
public final class DemoMap {
    /** Whoever plays in the demo city generates it from the same seed. */
    public static final long SEED = 1;

    private DemoMap() {}

    /** Writes the map; leaves a file alone that already is this map, so that caches stay valid. */
    static void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        DemoCity.generate(SEED).writeTo(fresh);
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        if (Files.exists(file) && Files.mismatch(file, fresh) < 0) {
            Files.delete(fresh);
        } else {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
