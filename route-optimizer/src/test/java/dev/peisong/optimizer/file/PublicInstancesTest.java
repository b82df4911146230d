package dev.peisong.optimizer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.optimizer.file.referee.Referee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every public instance at hand reads, and counts as its published solutions do. */
class PublicInstancesTest {

    @BeforeEach
    void onlyWhereTheyAreAtHand() {
        assumeTrue(Samples.publicOnes().isPresent(), "no instances at ../shared/data/vrp");
    }

    @Test
    void allOfThemRead() throws IOException {
        for (var instance : instances(".txt", ".vrp")) {
            var file = RoutingFile.read(instance);
            assertThat(file.customers()).as(file.name()).isGreaterThanOrEqualTo(100);
            assertThat(file.hasCoordinates()).as(file.name()).isTrue();
        }
    }

    @Test
    void publishedSolutionsCostWhatTheySay() throws IOException {
        var solutions = instances(".sol");
        assertThat(solutions).isNotEmpty();
        for (var solution : solutions) {
            var instance = Path.of(solution.toString().replace(".sol", ".vrp"));
            var file = RoutingFile.read(instance);
            var verdict = Referee.judge(instance, solution);
            assertThat(verdict.faults()).as(file.name()).isEmpty();
            assertThat(file.cost(routes(solution)))
                    .as(file.name())
                    .isEqualTo(verdict.cost().doubleValue());
            assertThat(file.fleet()).as(file.name()).isGreaterThanOrEqualTo(verdict.routes());
        }
    }

    private static List<List<Integer>> routes(Path solution) throws IOException {
        List<List<Integer>> routes = new ArrayList<>();
        for (String line : Files.readAllLines(solution)) {
            if (line.startsWith("Route")) {
                var words = line.substring(line.indexOf(':') + 1).strip().split("\\s+", -1);
                routes.add(Stream.of(words).map(Integer::valueOf).toList());
            }
        }
        return routes;
    }

    private static List<Path> instances(String... endings) throws IOException {
        try (var files = Files.walk(Samples.publicOnes().orElseThrow())) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        }
    }
}
