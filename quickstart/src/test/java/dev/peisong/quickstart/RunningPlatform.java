package dev.peisong.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.quickstart.backend.Folders;
import dev.peisong.quickstart.demo.Installation;
import dev.peisong.quickstart.process.Leftovers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole platform, started by the launcher once for all tests of this JVM. */
public final class RunningPlatform {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static @Nullable Installation running;

    private RunningPlatform() {}

    /** Starts it the first time; skips the test where the services are not packaged. */
    public static synchronized Installation installation() throws Exception {
        Installation known = running;
        if (known != null) {
            return known;
        }
        for (Service service : Service.values()) {
            Path target = PROJECT.resolve(service.module()).resolve("target");
            assumeTrue(hasBootJar(target), "no boot jar in " + target);
        }
        Path folder = Files.createTempDirectory("peisong-end-to-end");
        var data = new DataFolder(folder);
        System.setProperty("peisong.root", PROJECT.toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        List<String> arguments = List.of("--data", folder.toString(), "--port", freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data), "stop-platform"));
        assertThat(new Up(Options.parse(arguments), arguments, System.out).run()).isZero();
        Installation started = PlayDemo.installation(data);
        running = started;
        return started;
    }

    private static boolean hasBootJar(Path target) throws IOException {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (var jars = Files.newDirectoryStream(target, "*-boot.jar")) {
            return jars.iterator().hasNext();
        }
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static void stop(DataFolder data) {
        try {
            Leftovers.stopAll(data.run(), _ -> {});
            Folders.delete(data.root());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
