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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against GraphHopper's Dijkstra search, in which closed roads cost infinitely much. */
class ClosureTest {

    @TempDir static java.nio.file.Path folder;

    @ParameterizedTest
    @CsvSource({"helsinki_centre_2024, true", "helsinki_centre_2024, false", "lauf_2020, true"})
    void anAreaIsClosedAndOpenedAgain(String name, boolean turns) {
        var settings = new RoadSettings(turns, 2, 100);
        try (var roads = RoadNetwork.load(Maps.real(name), folder, settings)) {
            List<GeoPoint> points = Maps.scattered(roads, 35, 1);
            TravelMatrix open = roads.matrix(points);
            ServiceArea area = roads.area();
            GeoPoint centre =
                    new GeoPoint(
                            (area.north() + area.south()) / 2, (area.east() + area.west()) / 2);
            roads.closeRoads("market", square(centre, 0.002));
            TravelMatrix closed = roads.matrix(points);
            requireAgreement(roads, points, closed);
            assertThat(slower(open, closed)).isBetween(10, 35 * 34 - 10);
            List<GeoPoint> others = new ArrayList<>(points.subList(5, 35));
            others.addAll(Maps.scattered(roads, 5, 9));
            requireAgreement(roads, others, roads.matrix(others));
            roads.reopenRoads("market");
            assertThat(roads.matrix(points).secondsByRow()).isDeepEqualTo(open.secondsByRow());
        }
    }

    @Test
    void theRoadOfAWayIsClosed() {
        var settings = new RoadSettings(true, 1, 100);
        var map = Maps.real("helsinki_centre_2024");
        try (var roads = RoadNetwork.load(map, folder, settings)) {
            List<GeoPoint> points = Maps.scattered(roads, 20, 2);
            TravelMatrix open = roads.matrix(points);
            List<GeoPoint> line = roads.route(points.get(0), points.get(1)).orElseThrow().line();
            GeoPoint middle = line.get(line.size() / 2);
            roads.closeRoads("works", Closure.at(middle));
            TravelMatrix closed = roads.matrix(points);
            requireAgreement(roads, points, closed);
            assertThat(closed.seconds(0, 1)).isNotEqualTo(open.seconds(0, 1));
            Leg leg = roads.route(points.get(0), points.get(1)).orElseThrow();
            assertThat(leg.seconds()).isCloseTo(closed.seconds(0, 1), within(1));
            assertThat(leg.line()).doesNotContain(middle);
        }
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
            RoadNetwork roads, List<GeoPoint> points, TravelMatrix matrix) {
        for (int from = 0; from < points.size(); from++) {
            for (int to = 0; to < points.size(); to++) {
                Path path = search(roads, points.get(from), points.get(to));
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

    private static Path search(RoadNetwork roads, GeoPoint from, GeoPoint to) {
        var hierarchy = RoadEngine.hierarchy(roads.engine());
        Snap start = roads.find(from);
        Snap end = roads.find(to);
        var mode = hierarchy.isEdgeBased() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
        QueryGraph graph = QueryGraph.create(roads.engine().getBaseGraph(), start, end);
        var weighting = new ClosedWeighting(hierarchy.getWeighting(), roads.closedRoads());
        return new RoutingAlgorithmFactorySimple()
                .createAlgo(
                        graph,
                        weighting,
                        new AlgorithmOptions().setAlgorithm("dijkstra").setTraversalMode(mode))
                .calcPath(start.getClosestNode(), end.getClosestNode());
    }
}
