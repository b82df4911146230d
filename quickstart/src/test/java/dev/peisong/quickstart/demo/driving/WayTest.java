package dev.peisong.quickstart.demo.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final GeoPoint START = new GeoPoint(60.10, 24.90);
    private static final GeoPoint CORNER = new GeoPoint(60.11, 24.90);
    private static final GeoPoint END = new GeoPoint(60.11, 24.92);
    private static final List<GeoPoint> LINE = List.of(START, CORNER, END);

    @Test
    void leadsRoundTheCornersOfTheRoute() {
        Way way = Way.between(START, END, LINE);

        assertThat(way.meters()).isCloseTo(1112 + 1108, within(5.0));
        assertThat(way.at(0)).isEqualTo(START);
        assertThat(way.at(1)).isEqualTo(END);
        assertThat(way.at(0.5).distanceMetersTo(CORNER)).isLessThan(5);
    }

    @Test
    void movesEvenlyAllTheTime() {
        Way way = Way.between(START, END, LINE);
        double step = way.meters() / 100;

        for (int i = 1; i <= 100; i++) {
            GeoPoint before = way.at((i - 1) / 100.0);
            double moved = before.distanceMetersTo(way.at(i / 100.0));
            assertThat(moved).isBetween(step * 0.7, step * 1.001); // less across the corner
        }
    }

    @Test
    void goesStraightWhereTheRouteDoesNotPass() {
        var far = new GeoPoint(60.30, 24.90);

        assertThat(Way.between(START, far, LINE).points()).containsExactly(START, far);
        assertThat(Way.between(START, START, List.of()).meters()).isZero();
        assertThat(Way.between(START, START, List.of()).at(0.4)).isEqualTo(START);
    }

    @Test
    void readsEncodedLines() {
        // the example of the format's own description
        assertThat(Polyline.decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@"))
                .containsExactly(
                        new GeoPoint(38.5, -120.2),
                        new GeoPoint(40.7, -120.95),
                        new GeoPoint(43.252, -126.453));
        assertThatIllegalArgumentException().isThrownBy(() -> Polyline.decode("_p~iF~ps|"));
    }
}
