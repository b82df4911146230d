package dev.peisong.quickstart.backend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this system, unpacked from the class path once per version. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that has {@code bin}, {@code lib} and {@code share}; made in {@code parent}. */
    static Path unpackedIn(Path parent) throws IOException {
        URL archive = archive();
        Path home = parent.resolve("postgresql-" + versionOf(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking-");
        try (var in = archive.openStream()) {
            unpack(in, fresh);
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.move(fresh, home);
    }

    private static URL archive() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "darwin" : "linux";
        String libc = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        // a Mac with an ARM processor also runs the programs for the other one
        for (String processor : arm ? List.of("arm_64", "x86_64") : List.of("x86_64")) {
            URL found =
                    PostgresBinaries.class.getResource(
                            "/postgres-" + system + "-" + processor + libc + ".txz");
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException(
                "No PostgreSQL for "
                        + name
                        + " on "
                        + System.getProperty("os.arch")
                        + " on the class path; docker-compose.yml runs one in a container");
    }

    /** The jar's name ends with the version: {@code …-linux-amd64-18.6.0.jar!/…}. */
    private static String versionOf(URL archive) {
        String jar = archive.getPath().substring(0, archive.getPath().indexOf(".jar!"));
        return jar.substring(jar.lastIndexOf('-') + 1);
    }

    private static void unpack(InputStream archive, Path into) throws IOException {
        try (var tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("Entry outside of the archive: " + entry.getName());
                }
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(InputStream content, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
