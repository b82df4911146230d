package dev.peisong.quickstart;

import dev.peisong.quickstart.backend.Java;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

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
        FileTime version = Files.getLastModifiedTime(built);
        Path home = folder.resolve(service.module() + "-" + version.toMillis());
        Path jar = home.resolve(built.getFileName());
        if (!Files.exists(jar)) {
            deleteOlder(service);
            Path fresh = folder.resolve(service.module() + ".new");
            deleteRecursively(fresh);
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

    private static void extract(Path jar, Path into) throws IOException, InterruptedException {
        Process extract =
                new ProcessBuilder(
                                Java.command(
                                        128,
                                        List.of(
                                                "-XX:TieredStopAtLevel=1",
                                                "-Djarmode=tools",
                                                "-jar",
                                                jar.toString(),
                                                "extract",
                                                "--destination",
                                                into.toString())))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(extract.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (extract.waitFor() != 0) {
            throw new IOException("Could not unpack " + jar + ":\n" + output);
        }
    }

    private void deleteOlder(Service service) throws IOException {
        try (var homes = Files.newDirectoryStream(folder, service.module() + "-[0-9]*")) {
            for (Path home : homes) {
                deleteRecursively(home);
            }
        }
    }

    private static void deleteRecursively(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
