package dev.peisong.dispatch.roads.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.dispatch.roads.tiles.Shape.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipTest {

    @Test
    void aLineThatLeavesAndComesBackIsTwo() {
        double[] line = {-1, 0, 0.5, 0, 3, 0.4, 0.6, 0.8};
        List<double[]> inside = Clip.between(Kind.LINE, List.of(line), 0, 0, 1);
        assertThat(inside).hasSize(2);
        assertThat(inside.getFirst())
                .containsExactly(new double[] {0, 0, 0.5, 0, 1, 0.08}, within(1e-12));
        assertThat(inside.getLast()[0]).isEqualTo(1);
        assertThat(inside.getLast()[2]).isEqualTo(0.6);
        assertThat(Clip.between(Kind.LINE, List.of(line), 1, 5, 6)).isEmpty();
        assertThat(Clip.between(Kind.LINE, List.of(new double[] {-1, 0, 2, 3}), 0, 0, 1))
                .satisfiesExactly(cut -> assertThat(cut).containsExactly(0, 1, 1, 2));
    }

    /** However an area lies, its strips are together as large as it is. */
    @Test
    void nothingOfAnAreaIsLostOrDoubled() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int corners = 3 + random.nextInt(20);
            double[] ring = new double[2 * corners + 2];
            for (int i = 0; i < corners; i++) {
                double away = 0.2 + 4 * random.nextDouble();
                ring[2 * i] = away * Math.cos(2 * Math.PI * i / corners);
                ring[2 * i + 1] = away * Math.sin(2 * Math.PI * i / corners);
            }
            ring[2 * corners] = ring[0];
            ring[2 * corners + 1] = ring[1];
            for (int axis = 0; axis < 2; axis++) {
                double sum = 0;
                for (int strip = -5; strip < 5; strip++) {
                    sum +=
                            Clip.between(Kind.AREA, List.of(ring), axis, strip, strip + 1).stream()
                                    .mapToDouble(Shape::area)
                                    .sum();
                }
                assertThat(sum).isCloseTo(Shape.area(ring), within(1e-9));
            }
        }
    }

    @Test
    void aNameStandsWithinABentArea() {
        double[] horseshoe = {0, 0, 9, 0, 9, 9, 6, 9, 6, 2, 3, 2, 3, 9, 0, 9, 0, 0};
        double[] middle = Shape.area(horseshoe, List.of()).middle();
        assertThat(Shape.contains(horseshoe, middle[0], middle[1])).isTrue();
    }

    @Test
    void aStraightLineIsItsEnds() {
        assertThat(Simplify.line(new double[] {0, 0, 1, 0.01, 2, 0, 3, 1}, 0.1))
                .containsExactly(0, 0, 2, 0, 3, 1);
        double[] closed = {0, 0, 4, 0, 4, 4, 2, 4.01, 0, 4, 0, 0};
        assertThat(Simplify.line(closed, 0.1)).containsExactly(0, 0, 4, 0, 4, 4, 0, 4, 0, 0);
    }
}
