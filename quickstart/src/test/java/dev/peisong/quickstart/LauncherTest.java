package dev.peisong.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.process.Leftovers;
import dev.peisong.quickstart.process.RunRecord;
import dev.peisong.quickstart.process.StubService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with real backends and, in place of the services, stubs that are packed alike. */
class LauncherTest {
    private static final String MODULE_VERSION = "-0.1.0-SNAPSHOT-boot.jar";

    @TempDir Path project;
    @TempDir Path data;
    private int port;

    @BeforeEach
    void packStubs() throws Exception {
        for (Service service : Service.values()) {
            packStub(project.resolve(service.module()).resolve("target"), service);
        }
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void leaveNoProcess() throws Exception {
        Leftovers.stopAll(data.resolve("run"), System.out::println);
    }

    /** One long life, because starting the backends is what takes the time here. */
    @Test
    void outlivesAServiceAndALauncherThatAreKilledAndLeavesNothing() throws Exception {
        var up = launch("up", "--port", Integer.toString(port), "--replicas", "2");
        assertThat(up.output()).contains("Peisong is up", "http://127.0.0.1:" + port);
        assertThat(up.exitCode()).isZero();
        assertThat(launch("status").output()).contains("order-service-2", "healthy", "total");
        assertConfiguredByEnvironment();

        RunRecord service = recordOf("tracking-service");
        service.process().orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).until(() -> isHealthyAgain(service));

        List<RunRecord> orphans = records();
        recordOf("launcher").process().orElseThrow().destroyForcibly();
        await().until(() -> recordOf("launcher").process().isEmpty());
        assertThat(recordOf("postgres").process()).isPresent();
        var secondUp = launch("up", "--port", Integer.toString(port));
        assertThat(secondUp.output()).contains("stopping gateway-2 (pid", "Peisong is up");
        assertThat(orphans).allMatch(record -> record.process().isEmpty());

        List<RunRecord> running = records();
        assertThat(launch("down").exitCode()).isZero();
        assertThat(records()).isEmpty();
        assertThat(running).hasSize(8).allMatch(record -> record.process().isEmpty());
    }

    @Test
    void saysWhichPortIsTakenAndWhatToDo() throws Exception {
        try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var up = launch("up", "--port", Integer.toString(other.getLocalPort()));

            assertThat(up.exitCode()).isEqualTo(Launcher.FAILED);
            assertThat(up.output())
                    .contains("Port " + port + " for gateway is taken", "--port N")
                    .doesNotContain("Exception");
            assertThat(records()).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithAnOption() throws Exception {
        var up = launch("up", "--replicas", "many");

        assertThat(up.exitCode()).isEqualTo(Launcher.MISUSED);
        assertThat(up.output()).contains("--replicas wants a number from 1 to 9, not \"many\"");
    }

    private record Ended(int exitCode, String output) {}

    private Ended launch(String... arguments) throws Exception {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dpeisong.root=" + project,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(launcher.waitFor(), output);
    }

    private void assertConfiguredByEnvironment() throws IOException {
        assertThat(read("gateway", "/environment"))
                .contains("PEISONG_JWT_SIGNING_KEY_FILE=", "PEISONG_DEMO_PASSWORD_FILE=")
                .containsPattern(
                        "PEISONG_SERVICES_ORDER=http://127.0.0.1:\\d+,http://127.0.0.1:\\d+");
        assertThat(read("dispatch-service", "/environment"))
                .contains("PEISONG_ROADS_MAP=" + data.resolve("map/demo-city.osm.pbf"));
        assertThat(read("order-service", "/environment"))
                .contains("PEISONG_DATABASE_URL=jdbc:postgresql://127.0.0.1:")
                .doesNotContain("SIGNING_KEY");
    }

    private boolean isHealthyAgain(RunRecord killed) {
        RunRecord now = recordOf(killed.name());
        return now.pid() != killed.pid() && now.health().isGood();
    }

    private List<RunRecord> records() {
        return RunRecord.allIn(data.resolve("run"));
    }

    private RunRecord recordOf(String name) {
        return records().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private String read(String component, String path) throws IOException {
        URI address = recordOf(component).health().uri().resolve(path);
        try (var in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void packStub(Path target, Service service) throws IOException {
        Files.createDirectories(target);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        String stub = StubService.class.getName().replace('.', '/') + ".class";
        Path jar = target.resolve(service.module() + MODULE_VERSION);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = StubService.class.getResourceAsStream("/" + stub)) {
            assertThat(code).isNotNull();
            out.putNextEntry(new JarEntry(stub));
            code.transferTo(out);
            out.closeEntry();
        }
    }
}
