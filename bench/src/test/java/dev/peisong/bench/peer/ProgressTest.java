package dev.peisong.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.task.Tour;
import dev.peisong.optimizer.file.RoutingFile;
import dev.peisong.optimizer.file.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path folder;

    @Test
    void saysSomeFivePlansASecondAndTheLast() throws IOException {
        var file = Files.writeString(folder.resolve("three.txt"), Samples.SOLOMON);
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var progress = new Progress(RoutingFile.read(file), START, out);
        progress.better(List.of(tour("1")), START.plusMillis(1_000));
        progress.better(List.of(tour("1", "2")), START.plusMillis(1_100));
        progress.better(List.of(tour("1", "2"), tour("3")), START.plusMillis(1_150));
        progress.flush();
        progress.flush();
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "cost 10.0  routes 1  unserved 2  iterations 0  seconds 1.00",
                        "cost 41.2  routes 2  unserved 0  iterations 0  seconds 1.15");
    }

    private static Tour tour(String... stops) {
        return new Tour("v", List.of(stops));
    }
}
