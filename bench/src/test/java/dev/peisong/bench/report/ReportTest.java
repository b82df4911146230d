package dev.peisong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir Path folder;

    @Test
    void showsAndKeepsTheSame() throws IOException {
        List<String> shown = new ArrayList<>();
        var file = folder.resolve("runs/report.md");
        try (var report = new Report(file, shown::add)) {
            report.head(List.of("a", "b", "c"));
            report.row(List.of("x", "1", "2"));
            assertThat(shown)
                    .containsExactly("| a | b | c |", "| --- | ---: | ---: |", "| x | 1 | 2 |");
            assertThat(Files.readAllLines(file)).isEqualTo(shown);
        }
    }

    @Test
    void durationsAreForPeople() {
        assertThat(Runs.duration(12)).isEqualTo("12 s");
        assertThat(Runs.duration(95)).isEqualTo("2 min");
        assertThat(Runs.duration(3_600 + 59 * 60)).isEqualTo("1 h 59 min");
    }
}
