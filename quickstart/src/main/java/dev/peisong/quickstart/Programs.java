package dev.peisong.quickstart;

import dev.peisong.quickstart.backend.Folders;
import dev.peisong.quickstart.backend.Java;
import dev.peisong.quickstart.backend.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The services' boot jars, laid out for running: an unpacked one starts faster, and a build that
 * replaces the jar does not pull the ground from under a running service.
 *
 * @param project the repository
 * @param folder where the programs are unpacked to
 */
record Programs(Path project, Path folder) {

    /** The jar to run a service from; unpacks it when the build is newer. */
    Path of(Service service) throws IOException, InterruptedException {
        Path built = built(service);
        Path home = folder.resolve(service.module() + "-" + fingerprint(built));
        Path jar = home.resolve(built.getFileName());
        if (!Files.exists(jar)) {
            deleteOlder(service);
            Path fresh = folder.resolve(service.module() + ".new");
            Folders.delete(fresh);
            extract(built, fresh);
            Files.move(fresh, home);
        }
        return jar;
    }

    private Path built(Service service) throws IOException {
        Path target = project.resolve(service.module()).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "*-boot.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            }
        }
        throw new IOException("No boot jar in " + target + "; ./peisong up builds it");
    }

    /** Reproducible builds give every jar the same time, so the content has to tell. */
    private static String fingerprint(Path jar) throws IOException {
        var checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(jar)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
            }
        }
        return "%08x".formatted(checksum.getValue());
    }

    private static void extract(Path jar, Path into) throws IOException, InterruptedException {
        Tool.run(
                "unpack " + jar,
                Java.command(
                        128,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--destination",
                                into.toString())));
    }

    private void deleteOlder(Service service) throws IOException {
        try (var homes = Files.newDirectoryStream(folder, service.module() + "-[0-9a-f]*")) {
            for (Path home : homes) {
                Folders.delete(home);
            }
        }
    }
}
