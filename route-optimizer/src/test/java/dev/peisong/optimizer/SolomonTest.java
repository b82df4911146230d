package dev.peisong.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.optimizer.solution.SolutionChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distance from the best known solutions of public benchmarks; see the module's README. */
class SolomonTest {

    @ParameterizedTest
    @CsvSource({
        "C102, 8000, 3",
        "R103, 8000, 3",
        "RC203, 8000, 5",
        "R1_2_4, 6000, 9",
        "R1_10_4, 3000, 60"
    })
    void comesCloseToTheBestKnown(String name, long iterations, double mostPercent)
            throws IOException {
        var folder = SolomonFile.folder();
        assumeTrue(folder.isPresent(), "no benchmark files at ../shared/data/vrp/vrptw");
        var problem = SolomonFile.read(folder.get().resolve(name + ".txt")).problem();
        var options = SolveOptions.within(Budget.ofIterations(iterations)).seed(1);
        var plan = Solver.create().solve(problem, options);
        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
        assertThat(plan.unassigned()).isEmpty();
        double gap = 100.0 * plan.cost().total() / bestKnown(folder.get(), name) - 100;
        assertThat(gap).isBetween(0.0, mostPercent);
    }

    private static double bestKnown(Path folder, String name) throws IOException {
        return Files.readAllLines(folder.resolve("best_known.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns[0].equals(name))
                .mapToDouble(columns -> Double.parseDouble(columns[1]))
                .findFirst()
                .orElseThrow();
    }
}
