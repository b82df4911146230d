package dev.peisong.optimizer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.optimizer.file.Samples;
import dev.peisong.optimizer.file.referee.Referee;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void writesRoutesThatTheRefereeAccepts() throws IOException {
        for (String sample : new String[] {Samples.SOLOMON, Samples.CVRP, Samples.EXPLICIT}) {
            var instance = instance(sample);
            var solution = folder.resolve("best.sol");
            assertThat(solve(instance, "--iterations", "50", "--out", solution.toString()))
                    .isTrue();
            assertThat(Referee.judge(instance, solution).faults()).isEmpty();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("cost 31.6  routes 2  unserved 0", "cost 96  routes 2", "cost 13  ");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("3 customers", "cost 31.6");
    }

    @Test
    void drawsTheRoutes() throws Exception {
        var svg = folder.resolve("routes.svg");
        solve(instance(Samples.CVRP), "--iterations", "10", "--svg", svg.toString());
        var drawing = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        assertThat(drawing.getElementsByTagName("polyline").getLength()).isEqualTo(2);
        assertThat(drawing.getElementsByTagName("circle").getLength()).isEqualTo(5);
    }

    @Test
    void leavesOutWhoCannotBeServedAndSaysWhy() throws IOException {
        var far = Samples.SOLOMON.replace("7         8", "700       8");
        assertThat(solve(instance(far), "--iterations", "10")).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("customer 3 is not served: ");
    }

    @Test
    void refusesBeforeItSearchesWhatItCouldNotWrite() throws IOException {
        var instance = instance(Samples.EXPLICIT);
        assertThatThrownBy(() -> solve(instance, "--out", folder + "/none/best.sol"))
                .hasMessageContaining("make the folder");
        assertThatThrownBy(() -> solve(instance, "--svg", folder + "/routes.svg"))
                .hasMessageContaining("no coordinates to draw");
        assertThatThrownBy(() -> solve(folder)).hasMessageContaining("is a folder");
    }

    @Test
    void theTimeGivenCountsFromTheStart() throws IOException {
        var started = Instant.now().minusSeconds(3_600);
        var arguments = arguments(instance(Samples.CVRP), "--seconds", "1");
        new SolveCommand(arguments, started, to(printed), to(told)).run();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("iterations 0");
    }

    private boolean solve(Path file, String... options) throws IOException {
        return new SolveCommand(arguments(file, options), Instant.now(), to(printed), to(told))
                .run();
    }

    private static SolveArguments arguments(Path file, String... options) {
        var words = new String[options.length + 1];
        words[0] = file.toString();
        System.arraycopy(options, 0, words, 1, options.length);
        return SolveArguments.parse(words);
    }

    private static PrintStream to(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private Path instance(String text) throws IOException {
        return Files.writeString(folder.resolve("sample.txt"), text);
    }
}
