package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.AlgorithmOptions;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.RoutingAlgorithmFactorySimple;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.index.Snap;
import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against GraphHopper's Dijkstra search, in which closed roads cost infinitely much. */
class ClosureTest {

    @ParameterizedTest
    @CsvSource({"helsinki_centre_2024, true", "helsinki_centre_2024, false", "lauf_2020, true"})
    void anAreaIsClosedForWhoClosedIt(String name, boolean turns) {
        var settings = new RoadSettings(turns, 2, 100);
        try (var roads = Maps.open(name, settings)) {
            List<GeoPoint> points = Maps.scattered(roads, 35, 1);
            TravelMatrix open = roads.matrix(points);
            OpenRoads market = roads.without(Set.of(square(centre(roads), 0.002)));
            TravelMatrix closed = market.matrix(points);
            requireAgreement(roads, market, points, closed);
            assertThat(slower(open, closed)).isBetween(10, 35 * 34 - 10);
            List<GeoPoint> others = new ArrayList<>(points.subList(5, 35));
            others.addAll(Maps.scattered(roads, 5, 9));
            requireAgreement(roads, market, others, market.matrix(others));
            requireSame(roads.matrix(points), open);
            OpenRoads works = roads.without(Set.of(square(points.getFirst(), 0.001)));
            requireAgreement(roads, works, points, works.matrix(points));
            requireSame(market.matrix(points), closed);
        }
    }

    @Test
    void rowsInBlocksAreCorrectedAlike() {
        Set<Closure> square;
        List<GeoPoint> points;
        TravelMatrix remembered;
        try (var roads = Maps.open("helsinki_centre_2024", new RoadSettings(true, 2, 1_000))) {
            points = Maps.scattered(roads, 400, 5);
            square = Set.of(square(centre(roads), 0.002));
            remembered = roads.without(square).matrix(points);
        }
        try (var roads = Maps.open("helsinki_centre_2024", new RoadSettings(true, 2, 0))) {
            requireSame(roads.without(square).matrix(points), remembered);
            assertThat(slower(roads.matrix(points), remembered)).isPositive();
        }
    }

    /** Its roads would be reached from the next open one, hundreds of meters away. */
    @Test
    void whatIsCutOffIsNotServedFromAfar() {
        try (var roads = Maps.open("helsinki_centre_2024", new RoadSettings(true, 1, 100))) {
            GeoPoint centre = centre(roads);
            OpenRoads flooded = roads.without(Set.of(square(centre, 0.008)));
            OpenRoads dry = roads.without(Set.of(square(centre, 0.002)));
            assertThat(roads.snap(centre)).isPresent();
            assertThat(dry.snap(centre)).isPresent();
            assertThat(flooded.snap(centre)).isEmpty();
            GeoPoint outside =
                    Maps.scattered(roads, 60, 1).stream()
                            .filter(point -> flooded.snap(point).isPresent())
                            .findFirst()
                            .orElseThrow();
            assertThat(flooded.matrix(List.of(centre, outside)).isReachable(1, 0)).isFalse();
            assertThat(flooded.route(outside, centre)).isEmpty();
        }
    }

    @Test
    void theRoadOfAWayIsClosed() {
        var settings = new RoadSettings(true, 1, 100);
        try (var roads = Maps.open("helsinki_centre_2024", settings)) {
            List<GeoPoint> points = Maps.scattered(roads, 20, 2);
            TravelMatrix open = roads.matrix(points);
            List<GeoPoint> line =
                    roads.all().route(points.get(0), points.get(1)).orElseThrow().line();
            GeoPoint middle = line.get(line.size() / 2);
            OpenRoads works = roads.without(Set.of(Closure.at(middle)));
            TravelMatrix closed = works.matrix(points);
            requireAgreement(roads, works, points, closed);
            assertThat(closed.seconds(0, 1)).isNotEqualTo(open.seconds(0, 1));
            Leg leg = works.route(points.get(0), points.get(1)).orElseThrow();
            assertThat(leg.seconds()).isCloseTo(closed.seconds(0, 1), within(1));
            assertThat(leg.line()).doesNotContain(middle);
        }
    }

    private static GeoPoint centre(RoadNetwork roads) {
        ServiceArea area = roads.area();
        return new GeoPoint((area.north() + area.south()) / 2, (area.east() + area.west()) / 2);
    }

    private static void requireSame(TravelMatrix matrix, TravelMatrix other) {
        assertThat(matrix.secondsByRow()).isDeepEqualTo(other.secondsByRow());
        assertThat(matrix.metersByRow()).isDeepEqualTo(other.metersByRow());
    }

    private static Closure square(GeoPoint centre, double half) {
        double south = centre.latitude() - half;
        double north = centre.latitude() + half;
        double west = centre.longitude() - 2 * half;
        double east = centre.longitude() + 2 * half;
        return new Closure(
                List.of(
                        new GeoPoint(south, west),
                        new GeoPoint(south, east),
                        new GeoPoint(north, east),
                        new GeoPoint(north, west)));
    }

    private static int slower(TravelMatrix before, TravelMatrix after) {
        int slower = 0;
        for (int from = 0; from < before.size(); from++) {
            for (int to = 0; to < before.size(); to++) {
                slower += after.seconds(from, to) > before.seconds(from, to) ? 1 : 0;
            }
        }
        return slower;
    }

    private static void requireAgreement(
            RoadNetwork roads, OpenRoads open, List<GeoPoint> points, TravelMatrix matrix) {
        for (int from = 0; from < points.size(); from++) {
            for (int to = 0; to < points.size(); to++) {
                Path path = search(roads, open, points.get(from), points.get(to));
                String pair = points.get(from) + " to " + points.get(to);
                assertThat(matrix.isReachable(from, to)).as(pair).isEqualTo(path.isFound());
                if (path.isFound()) {
                    assertThat(weight(matrix.seconds(from, to), matrix.meters(from, to)))
                            .as(pair)
                            .isCloseTo(
                                    weight(path.getTime() / 1000.0, path.getDistance()),
                                    within(0.6));
                }
            }
        }
    }

    private static double weight(double seconds, double meters) {
        return seconds + RoadEngine.SECONDS_PER_KM * meters / 1000;
    }

    private static Path search(RoadNetwork roads, OpenRoads open, GeoPoint from, GeoPoint to) {
        var hierarchy = RoadEngine.hierarchy(roads.engine());
        Snap start = open.find(from);
        Snap end = open.find(to);
        var mode = hierarchy.isEdgeBased() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
        QueryGraph graph = QueryGraph.create(roads.engine().getBaseGraph(), start, end);
        var weighting = new ClosedWeighting(hierarchy.getWeighting(), open.closed());
        return new RoutingAlgorithmFactorySimple()
                .createAlgo(
                        graph,
                        weighting,
                        new AlgorithmOptions().setAlgorithm("dijkstrabi").setTraversalMode(mode))
                .calcPath(start.getClosestNode(), end.getClosestNode());
    }
}
