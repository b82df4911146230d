package dev.peisong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.run.Outcome.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private final Outcome outcome =
            new Outcome(
                    "",
                    101,
                    3,
                    0,
                    new Usage(10, 0, 0),
                    List.of(new Step(1, 110), new Step(4, 101.5)));

    @Test
    void gapIsPercentAboveTheBestKnown() {
        assertThat(outcome.gap(100)).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void nearnessIsTheFirstStepNearEnough() {
        assertThat(outcome.secondsTo(2, 100)).isEqualTo(4);
        assertThat(outcome.secondsTo(10, 100)).isEqualTo(1);
        assertThat(outcome.secondsTo(1, 100)).isInfinite();
    }
}
