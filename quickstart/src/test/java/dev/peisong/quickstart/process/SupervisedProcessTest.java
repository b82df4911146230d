package dev.peisong.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.peisong.quickstart.process.Component.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {
    @TempDir Path folder;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private int port;

    @BeforeEach
    void choosePort() throws Exception {
        port = Ports.rememberedIn(folder.resolve("ports"), Map.of()).of("stub");
    }

    @AfterEach
    void leaveNoProcess() throws Exception {
        Leftovers.stopAll(folder, said::add);
    }

    @Test
    void servesThenStopsAndLeavesNothing() throws Exception {
        SupervisedProcess stub = started(Map.of());
        stub.awaitHealthy();
        ProcessHandle process = record().process().orElseThrow();

        stub.stop();

        assertThat(process.isAlive()).isFalse();
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(RunRecord.allIn(folder)).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void isStartedAgainWhenItDies() throws Exception {
        SupervisedProcess stub = started(Map.of());
        stub.awaitHealthy();
        ProcessHandle first = record().process().orElseThrow();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> record().pid() != first.pid() && record().health().isGood());
        assertThat(record().restarts()).isEqualTo(1);
        assertThat(said).singleElement().asString().contains("stub died (exit code 137)");
        stub.stop();
    }

    @Test
    void tellsWhyItCouldNotBeStarted() throws Exception {
        SupervisedProcess stub = started(Map.of("STUB_FAILS", "yes"));

        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(stub::awaitHealthy)
                .withMessageContaining("stub stopped with exit code 3")
                .withMessageContaining("stub has no flux capacitor");
        stub.stop();
    }

    @Test
    void isFoundAndStoppedByALaterLauncher() throws Exception {
        var builder = new ProcessBuilder(StubService.command());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        Process orphan = builder.start();
        RunRecord.of(component(Map.of()), orphan.toHandle(), 0).saveIn(folder);
        await().until(() -> record().health().isGood());

        Leftovers.stopAll(folder, said::add);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(RunRecord.allIn(folder)).isEmpty();
        assertThat(said).containsExactly("stopping stub (pid " + orphan.pid() + ")");
    }

    @Test
    void leavesAProgramAloneThatOnlyHasThePid() throws Exception {
        SupervisedProcess stub = started(Map.of());
        stub.awaitHealthy();
        RunRecord own = record();
        var another =
                new RunRecord(
                        "stub",
                        0,
                        own.health(),
                        StopSignal.TERM,
                        own.pid(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        0);
        another.saveIn(folder);

        Leftovers.stopAll(folder, said::add);

        assertThat(ProcessHandle.of(own.pid())).get().matches(ProcessHandle::isAlive);
        assertThat(RunRecord.allIn(folder)).isEmpty();
        stub.stop();
    }

    private SupervisedProcess started(Map<String, String> more) {
        var process = new SupervisedProcess(component(more), folder, folder, said::add);
        process.start();
        return process;
    }

    private Component component(Map<String, String> more) {
        var environment = new HashMap<>(Map.of("SERVER_PORT", Integer.toString(port)));
        environment.putAll(more);
        return new Component(
                "stub",
                0,
                Health.http(port, "/actuator/health/readiness"),
                StubService.command(),
                environment,
                StopSignal.TERM);
    }

    private RunRecord record() {
        List<RunRecord> records = RunRecord.allIn(folder);
        assertThat(records).hasSize(1);
        return records.getFirst();
    }
}
