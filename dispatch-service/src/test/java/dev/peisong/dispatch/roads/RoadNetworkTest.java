package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.peisong.common.geo.GeoPoint;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoadNetworkTest {

    private static final GeoPoint SEA = new GeoPoint(20, 130);

    private static RoadNetwork roads;

    @BeforeAll
    static void load() {
        roads = Maps.openDemoCity(new RoadSettings(true, 2, 0));
    }

    @AfterAll
    static void close() {
        roads.close();
    }

    @Test
    void matrixAgreesWithOneToOneRoutes() {
        requireAgreement(roads, Maps.doors(40, 1));
        requireAgreement(roads, Maps.scattered(roads, 25, 2));
    }

    /**
     * Neighbours share a street, which no junction divides; one-way streets make it a long way
     * round.
     */
    @Test
    void matrixAgreesForNeighbours() {
        List<GeoPoint> neighbours =
                Maps.CITY.addresses().subList(3_000, 3_040).stream()
                        .map(address -> Maps.point(address.coordinate()))
                        .toList();
        requireAgreement(roads, neighbours);
    }

    /**
     * What is minimised is time and a little distance, so equally good ways may differ in either.
     */
    private static void requireAgreement(RoadNetwork roads, List<GeoPoint> points) {
        TravelMatrix matrix = roads.matrix(points);
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < points.size(); j++) {
                Leg leg = roads.all().route(points.get(i), points.get(j)).orElseThrow();
                assertThat(cost(matrix.seconds(i, j), matrix.meters(i, j)))
                        .as("%s to %s", points.get(i), points.get(j))
                        .isCloseTo(cost(leg.seconds(), leg.meters()), within(1.5));
            }
        }
    }

    private static double cost(int seconds, int meters) {
        return seconds + RoadEngine.SECONDS_PER_KM * meters / 1000;
    }

    @Test
    void aPointWithoutARoadIsUnreachable() {
        List<GeoPoint> points = List.of(Maps.point(Maps.CITY.sites().getFirst().gate()), SEA);
        TravelMatrix matrix = roads.matrix(points);
        assertThat(matrix.isReachable(0, 1)).isFalse();
        assertThat(matrix.seconds(1, 0)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(matrix.meters(0, 1)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(matrix.seconds(1, 1)).isZero();
        assertThat(roads.snap(SEA)).isEmpty();
        assertThat(roads.all().route(points.getFirst(), SEA)).isEmpty();
        assertThat(roads.all().legs(points)).isEmpty();
    }

    @Test
    void sitesSnapToTheirGates() {
        Maps.CITY
                .sites()
                .forEach(
                        site ->
                                assertThat(roads.snap(Maps.point(site.gate())).orElseThrow())
                                        .satisfies(s -> assertThat(s.meters()).isLessThan(1))
                                        .satisfies(s -> assertThat(s.isOffRoad()).isFalse()));
    }

    @Test
    void aPointFarFromRoadsIsOffRoad() {
        ServiceArea area = roads.area();
        GeoPoint corner = new GeoPoint(area.south(), area.west());
        assertThat(roads.snap(corner).map(SnappedPoint::isOffRoad).orElse(true)).isTrue();
        assertThat(roads.contains(corner)).isTrue();
        assertThat(roads.contains(SEA)).isFalse();
    }

    @Test
    void legsRunFromStopToStop() {
        List<GeoPoint> stops = Maps.doors(6, 4);
        List<Leg> legs = roads.all().legs(stops).orElseThrow();
        assertThat(legs).hasSize(5);
        for (int i = 0; i < legs.size(); i++) {
            List<GeoPoint> line = legs.get(i).line();
            assertThat(line.getFirst().distanceMetersTo(stops.get(i))).isLessThan(60);
            assertThat(line.getLast().distanceMetersTo(stops.get(i + 1))).isLessThan(60);
            assertThat(length(line)).isCloseTo(legs.get(i).meters(), within(20.0));
            assertThat(length(Polyline.decode(legs.get(i).polyline())))
                    .isCloseTo(length(line), within(20.0));
        }
    }

    private static double length(List<GeoPoint> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i - 1).distanceMetersTo(line.get(i));
        }
        return length;
    }

    @Test
    void aMatrixReportsItsProgressAndCanBeGivenUp() {
        List<GeoPoint> points = Maps.doors(10, 5);
        List<GeoPoint> others = Maps.doors(10, 6);
        int[] last = new int[2];
        Thread caller = Thread.currentThread();
        roads.all()
                .matrix(
                        points,
                        (done, total) -> {
                            assertThat(done).isGreaterThan(last[0]);
                            assertThat(Thread.currentThread()).isEqualTo(caller);
                            last[0] = done;
                            last[1] = total;
                            return true;
                        });
        assertThat(last[0]).isEqualTo(last[1]);
        assertThatThrownBy(() -> roads.all().matrix(others, (done, total) -> done < 13))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("of 20");
    }

    @Test
    void creditsNobodyForAnInventedMap() {
        assertThat(roads.attribution()).isEqualTo("Peisong demo city (invented)");
    }

    @Test
    void polylinesAreGooglesFormat() {
        List<GeoPoint> line =
                List.of(
                        new GeoPoint(38.5, -120.2),
                        new GeoPoint(40.7, -120.95),
                        new GeoPoint(43.252, -126.453));
        assertThat(Polyline.encode(line)).isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
        assertThat(Polyline.decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@")).isEqualTo(line);
    }
}
