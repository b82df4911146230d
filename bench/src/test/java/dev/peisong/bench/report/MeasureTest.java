package dev.peisong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.run.Instance;
import dev.peisong.bench.run.Instance.Kind;
import dev.peisong.bench.run.Outcome;
import dev.peisong.bench.run.Usage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private final Instance first = new Instance(Kind.PDPTW, Path.of("a"), "a", 100, 1_000, 10);
    private final Instance second = new Instance(Kind.PDPTW, Path.of("b"), "b", 100, 1_000, 10);

    @Test
    void distancesCountWhereVehiclesAreAsMany() {
        var outcomes = Map.of(first, outcome(1_020, 10), second, outcome(800, 11));
        String mean =
                Measure.VEHICLES_AND_DISTANCE.mean(
                        List.of(first, second), i -> outcomes.getOrDefault(i, outcome(0, 0)));
        assertThat(mean).isEqualTo("+0.50 vehicles, +2.00 % where as many");
        assertThat(Measure.VEHICLES_AND_DISTANCE.of(second, outcome(800, 11)))
                .isEqualTo("11 (+1), 800.00");
    }

    @Test
    void gapsAreAveraged() {
        var outcomes = Map.of(first, outcome(1_020, 10), second, outcome(1_010, 11));
        String mean =
                Measure.GAP.mean(
                        List.of(first, second), i -> outcomes.getOrDefault(i, outcome(0, 0)));
        assertThat(mean).isEqualTo("+1.50 %");
    }

    private static Outcome outcome(double cost, int routes) {
        return new Outcome("", cost, routes, 0, new Usage(10, 0, 0), List.of());
    }
}
