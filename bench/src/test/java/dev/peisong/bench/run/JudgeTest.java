package dev.peisong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.bench.run.Outcome.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    @Test
    void onlyPlansForAllCustomersAreSteps() {
        var log =
                List.of(
                        "R103: 100 customers, at most 25 vehicles",
                        "cost 900.5  routes 9  unserved 2  iterations 0  seconds 0.40",
                        "cost 1300.5  routes 14  unserved 0  iterations 7  seconds 0.50",
                        "cost 1210.0  routes 14  unserved 0  iterations 99  seconds 2.25");
        assertThat(Judge.trace(log)).containsExactly(new Step(0.5, 1300.5), new Step(2.25, 1210));
    }
}
