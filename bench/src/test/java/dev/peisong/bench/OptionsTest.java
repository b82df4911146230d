package dev.peisong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everythingIsMeasuredUnlessToldOtherwise() {
        var options = Options.parse(List.of());
        assertThat(options.includes("day")).isTrue();
        assertThat(options.sample()).isFalse();
        assertThat(options.dates()).hasSize(3);
        assertThat(options.peers()).containsExactly("jsprit", "timefold", "or-tools");
        assertThat(options.report()).isEqualTo(Path.of("bench/target/runs/report.md"));
    }

    @Test
    void someOfItCanBeAskedFor() {
        var some =
                Options.parse(
                        List.of(
                                "--only",
                                "cvrp,jmh",
                                "--sample",
                                "--peers",
                                "none",
                                "--seconds",
                                "5"));
        assertThat(some.includes("day")).isFalse();
        assertThat(some.includes("jmh")).isTrue();
        assertThat(some.sample()).isTrue();
        assertThat(some.peers()).isEmpty();
        assertThat(some.seconds()).contains(5.0);
        assertThat(some.report()).hasFileName("report-cvrp-jmh.md");
    }

    @Test
    void wordsThatMakeNoSenseAreRefused() {
        refused("--only tsp: use one or some of [vrptw, cvrp", "--only", "tsp");
        refused("--peers cplex: use one or some of [jsprit", "--peers", "jsprit,cplex");
        refused("--fast: use --sample, or --NAME VALUE", "--fast", "yes");
        refused("--seconds: use --sample, or --NAME VALUE", "--sample", "--seconds");
        refused("--dates today: use dates such as 2020-", "--dates", "today");
    }

    private static void refused(String why, String... words) {
        assertThatThrownBy(() -> Options.parse(List.of(words)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
