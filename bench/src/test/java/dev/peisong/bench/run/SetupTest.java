package dev.peisong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupTest {

    private final Setup setup =
            new Setup(Path.of("ours.jar"), List.of("-XX:+UseParallelGC"), 2, 1, Path.of("runs"));

    @Test
    void everySolverGetsTheSameFlagsSecondsThreadsAndSeed() {
        for (String solver : List.of("peisong", "jsprit")) {
            assertThat(command(setup, solver))
                    .contains("-XX:+UseParallelGC", "7.0", "2", "1", "x.txt", "x.sol");
        }
        assertThat(command(setup, "peisong")).containsSubsequence("-cp", "ours.jar", "solve");
    }

    @Test
    void oneMoreFlagWritesElsewhere() {
        var limited = setup.with("-Xmx1g");
        assertThat(limited.out()).isEqualTo(Path.of("runs/Xmx1g"));
        assertThat(command(limited, "peisong")).contains("-XX:+UseParallelGC", "-Xmx1g");
    }

    private static List<String> command(Setup setup, String solver) {
        return setup.command(
                new Request(solver, Path.of("x.txt"), 7), Path.of("x.sol"), Path.of("x.heap"));
    }
}
