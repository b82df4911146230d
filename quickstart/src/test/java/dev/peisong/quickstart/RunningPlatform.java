package dev.peisong.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.quickstart.backend.Folders;
import dev.peisong.quickstart.demo.Installation;
import dev.peisong.quickstart.process.Leftovers;
import dev.peisong.quickstart.process.RunRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole platform, started by the launcher, until it is closed. */
public final class RunningPlatform implements AutoCloseable {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DataFolder data;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningPlatform(DataFolder data) {
        this.data = data;
    }

    /** Starts it; skips the test, and says so, where the services are not packaged. */
    public static RunningPlatform start() throws Exception {
        for (Service service : Service.values()) {
            requireBootJar(PROJECT.resolve(service.module()).resolve("target"));
        }
        System.setProperty("peisong.root", PROJECT.toString());
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var platform =
                new RunningPlatform(
                        new DataFolder(Files.createTempDirectory("peisong-end-to-end")));
        // for a test run that is broken off: otherwise it was closed long before
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
        List<String> arguments =
                List.of("--data", platform.data.root().toString(), "--port", freePort());
        int exit = new Up(Options.parse(arguments), arguments, System.out).run();
        assertThat(exit).as("exit code of ./peisong up").isZero();
        return platform;
    }

    private static void requireBootJar(Path target) throws IOException {
        boolean packaged = false;
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "*-boot.jar")) {
                packaged = jars.iterator().hasNext();
            }
        }
        if (!packaged) {
            System.out.println("End-to-end tests are SKIPPED: there is no boot jar in " + target);
        }
        assumeTrue(packaged, "no boot jar in " + target + ": build it with ./peisong test");
    }

    public Installation installation() throws IOException {
        return PlayDemo.installation(data);
    }

    public String operatorToken() throws IOException {
        return Files.readString(Secrets.in(data.secrets()).operatorToken());
    }

    /** Ends a component with SIGKILL; the launcher starts it again. */
    public void kill(String component) {
        ProcessHandle process = process(component);
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    /** Waits until a component that was killed serves again. */
    public void awaitServing(String component) {
        await(component + " to serve again")
                .atMost(PATIENCE)
                .until(() -> record(component).process().isPresent() && isHealthy(component));
    }

    private boolean isHealthy(String component) {
        return record(component).health().isGood();
    }

    /** Holds a component still until it is closed: it is there, and does nothing. */
    public Paused pause(String component) {
        ProcessHandle process = process(component);
        signal("STOP", process);
        return () -> signal("CONT", process);
    }

    /** What was paused, to be let go on. */
    public interface Paused extends AutoCloseable {
        @Override
        void close();
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("There is no kill command", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle process(String component) {
        return record(component).process().orElseThrow();
    }

    private RunRecord record(String component) {
        return RunRecord.allIn(data.run()).stream()
                .filter(record -> record.name().equals(component))
                .findFirst()
                .orElseThrow();
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Stops every process and deletes all data. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            Leftovers.stopAll(data.run(), _ -> {});
            Folders.delete(data.root());
        } catch (IOException e) {
            System.out.println("Left behind: " + data.root() + " (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
