package dev.peisong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void everythingIsMeasuredUnlessToldOtherwise() {
        var options = Options.parse(List.of());
        assertThat(options.includes("day")).isTrue();
        assertThat(options.peers()).containsExactly("jsprit", "timefold", "or-tools");
        var one = Options.parse(List.of("--only", "cvrp", "--peers", "none", "--seconds", "5"));
        assertThat(one.includes("day")).isFalse();
        assertThat(one.peers()).isEmpty();
        assertThat(one.seconds()).contains(5.0);
    }

    @Test
    void wordsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Options.parse(List.of("--only", "tsp")))
                .hasMessageContaining("--only tsp: use one of [curve, cvrp, day, jmh");
        assertThatThrownBy(() -> Options.parse(List.of("--fast", "yes")))
                .hasMessageContaining("--fast: use --NAME VALUE");
        assertThatThrownBy(() -> Options.parse(List.of("--seconds")))
                .hasMessageContaining("--seconds: use --NAME VALUE");
    }
}
