package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.Path;
import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix against GraphHopper's own answers, pair by pair. */
class ManyToManyTest {

    /** GraphHopper keeps three decimals of a shortcut's weight. */
    private static final double PRECISION = 0.05;

    @ParameterizedTest
    @CsvSource({"true, 1", "true, 2", "false, 2"})
    void agreesOnTheDemoCity(boolean turns, int threads) {
        var settings = new RoadSettings(turns, threads, 0);
        try (var roads = Maps.openDemoCity(settings)) {
            requireAgreement(roads, Maps.doors(40, 1));
            requireAgreement(roads, neighbours(roads, Maps.doors(1, 2).getFirst()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "helsinki_centre_2024, true",
        "helsinki_centre_2024, false",
        "lauf_2020, true",
        "lauf_2020, false",
        "porto_2015, true",
        "porto_2015, false",
    })
    void agreesOnRealMaps(String name, boolean turns) {
        var settings = new RoadSettings(turns, 2, 0);
        try (var roads = Maps.open(name, settings)) {
            List<GeoPoint> points = new ArrayList<>(Maps.scattered(roads, 50, 3));
            points.addAll(Maps.junctions(roads, 20, 4));
            requireAgreement(roads, points);
            requireAgreement(roads, neighbours(roads, points.getFirst()));
            requireAgreementOfRoutes(roads, points.subList(40, 60));
            assertThat(roads.attribution()).contains("OpenStreetMap");
        }
    }

    /** Some twenty meters apart, so that several share a road. */
    private static List<GeoPoint> neighbours(RoadNetwork roads, GeoPoint centre) {
        double step = 0.0002;
        return IntStream.range(0, 36)
                .mapToObj(
                        i ->
                                new GeoPoint(
                                        centre.latitude() + step * Math.floorDiv(i, 6),
                                        centre.longitude() + step * (i % 6)))
                .filter(point -> roads.snap(point).isPresent())
                .toList();
    }

    private static void requireAgreement(RoadNetwork roads, List<GeoPoint> points) {
        var engine = new OneByOne(roads);
        Cells cells = cells(roads, points);
        for (int from = 0; from < points.size(); from++) {
            for (int to = 0; to < points.size(); to++) {
                Path path = engine.path(points.get(from), points.get(to));
                String pair = points.get(from) + " to " + points.get(to);
                int at = cells.at(from, to);
                assertThat(cells.isReachable(at)).as(pair).isEqualTo(path.isFound());
                if (path.isFound()) {
                    assertThat(cells.weight[at])
                            .as(pair)
                            .isCloseTo(path.getWeight(), within(PRECISION));
                    requireAPathOfThatWeight(pair, cells, at);
                }
            }
        }
    }

    /** A weight is the time, some seconds for each kilometre, and for each time turned round. */
    private static void requireAPathOfThatWeight(String pair, Cells cells, int at) {
        double time = cells.millis[at] / 1000.0;
        double distance = RoadEngine.SECONDS_PER_KM * cells.meters[at] / 1000;
        double turns = (cells.weight[at] - time - distance) / RoadEngine.SECONDS_TO_TURN_ROUND;
        int rounded = Math.toIntExact(Math.round(turns));
        assertThat(turns).as(pair).isCloseTo(rounded, within(0.005));
        assertThat(rounded).as(pair).isBetween(0, 3);
    }

    /** The way that is shown is of the weight that was planned with. */
    private static void requireAgreementOfRoutes(RoadNetwork roads, List<GeoPoint> points) {
        var engine = new OneByOne(roads);
        for (GeoPoint from : points) {
            for (GeoPoint to : points) {
                Leg leg = roads.all().route(from, to).orElseThrow();
                double weight = leg.seconds() + RoadEngine.SECONDS_PER_KM * leg.meters() / 1000;
                assertThat(weight)
                        .as("%s to %s", from, to)
                        .isLessThanOrEqualTo(engine.path(from, to).getWeight() + 1);
            }
        }
    }

    private static Cells cells(RoadNetwork roads, List<GeoPoint> points) {
        List<Foothold> places = Maps.footholds(roads, points);
        return roads.hierarchy().manyToMany().between(places, places, MatrixProgress.NONE);
    }
}
