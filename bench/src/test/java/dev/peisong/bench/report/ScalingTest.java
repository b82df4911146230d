package dev.peisong.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.bench.report.ScalingPicture.Dot;
import dev.peisong.bench.report.Svg.Point;
import dev.peisong.bench.run.Instance.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalingTest {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    @Test
    void thePowerIsThatOfTheTimes() {
        var points = List.of(new Point(100, 3), new Point(400, 24), new Point(10_000, 3_000));
        assertThat(Growth.power(points)).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void whatWasNotReachedSaysNothingOfThePower() {
        var points = List.of(new Point(100, 1), new Point(200, 4), new Point(400, NEVER));
        assertThat(Growth.power(points)).isCloseTo(2, within(1e-9));
        assertThat(Growth.power(points.subList(1, 3))).isNaN();
    }

    @Test
    void aMedianIsReachedByMoreThanHalf() {
        assertThat(Growth.median(5, 1, NEVER)).isEqualTo(5);
        assertThat(Growth.median(1, NEVER)).isInfinite();
    }

    @Test
    void aPlanIsNearFromTheFirstStepThatIs() {
        assertThat(Sizes.line("a", 110, 103, 102, 101).secondsTo(2)).isEqualTo(3);
        assertThat(Sizes.line("a", 110, 103).secondsTo(2)).isInfinite();
    }

    @Test
    void anInvalidSolutionReachesNothing() {
        var instance = Sizes.instance(Kind.CVRP, "a", 100);
        var line = new Series.Line(instance, Sizes.outcome("invalid", 101));
        assertThat(line.secondsTo(2)).isInfinite();
    }

    @Test
    void whatWasNotReachedIsDrawnHollow() {
        var dots =
                List.of(
                        new Dot(Sizes.instance(Kind.VRPTW, "quick", 100), 2),
                        new Dot(Sizes.instance(Kind.CVRP, "never", 3_000), NEVER));
        assertThat(ScalingPicture.medians(dots, Kind.CVRP))
                .containsExactly(new Point(3_000, NEVER));
        String svg = ScalingPicture.draw(dots, 60);
        assertThat(svg).containsPattern("fill-opacity=\"0.6\"><title>quick<");
        assertThat(svg).containsPattern("fill=\"#fff\" stroke=\"#2a62b5\"><title>never<");
        assertThat(svg).doesNotContain("NaN", "∞", "Infinity");
    }
}
