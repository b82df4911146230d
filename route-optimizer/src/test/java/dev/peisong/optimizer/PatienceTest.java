package dev.peisong.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.optimizer.solution.SolutionChecker;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    /** Small plans are bred, large ones annealed together: both know when to stop. */
    @ParameterizedTest
    @ValueSource(ints = {20, 280})
    @Timeout(120)
    void endsLongBeforeTheTimeIsUpWhenNothingBetterIsFound(int jobs) {
        var problem = Cities.day(jobs, 20);
        var budget = Budget.of(Duration.ofDays(1)).orNothingBetterFor(Duration.ofMillis(200));

        var plan = Solver.create().solve(problem, SolveOptions.within(budget).threads(2));

        assertThat(SolutionChecker.faults(problem, plan)).isEmpty();
    }

    @Test
    void needsATimeAndIsLongerThanNothing() {
        var patience = Duration.ofSeconds(1);

        assertThatThrownBy(() -> Budget.ofIterations(10).orNothingBetterFor(patience))
                .hasMessageContaining("budget.patience")
                .hasMessageContaining("budget.time");
        assertThatThrownBy(() -> Budget.of(patience).orNothingBetterFor(Duration.ZERO))
                .hasMessageContaining("budget.patience");
    }
}
