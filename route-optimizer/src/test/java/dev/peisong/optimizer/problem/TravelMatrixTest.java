package dev.peisong.optimizer.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TravelMatrixTest {

    @Test
    void asksEachTimeRatherThanKeepATable() {
        var asked = new AtomicInteger();
        var matrix =
                TravelMatrix.computed(
                        1_000_000,
                        (a, b) -> Math.abs(a - b),
                        (a, b) -> 2 * Math.abs(a - b) + asked.incrementAndGet() % 1,
                        2_000_000);
        assertThat(asked).hasValue(0);
        assertThat(matrix.seconds(3, 999_999)).isEqualTo(999_996);
        assertThat(matrix.metres(999_999, 3)).isEqualTo(1_999_992);
        assertThat(matrix.longestMetres()).isEqualTo(2_000_000);
        assertThat(asked).hasValue(1);
    }

    @Test
    void boundsTheLongestDistanceByTheWaysOverTheFirstLocation() {
        var matrix =
                TravelMatrix.computed(
                        5,
                        (a, b) -> b == 4 ? TravelMatrix.UNREACHABLE : 1,
                        (a, b) -> b == 4 ? TravelMatrix.UNREACHABLE : 10 * Math.abs(a - b));
        assertThat(matrix.longestMetres()).isEqualTo(40 + 30);
        assertThat(matrix.reachable(0, 4)).isFalse();
        assertThat(matrix.reachable(4, 0)).isTrue();
    }

    @Test
    void aTableKnowsItsLongestDistance() {
        var matrix = TravelMatrix.of(3, (a, b) -> 1, (a, b) -> a * b);
        assertThat(matrix.longestMetres()).isEqualTo(4);
    }

    @Test
    void refusesABoundOutOfRange() {
        assertThatThrownBy(() -> TravelMatrix.computed(2, (a, b) -> 0, (a, b) -> 0, -1))
                .hasMessageContaining("matrix.longestMetres: -1");
    }
}
