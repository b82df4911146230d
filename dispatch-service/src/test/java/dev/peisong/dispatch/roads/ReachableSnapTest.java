package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stops are only where one can both come from and go on to the rest of the map. */
class ReachableSnapTest {

    @ParameterizedTest
    @CsvSource({"helsinki_centre_2024, true", "helsinki_centre_2024, false", "lauf_2020, true"})
    void pocketsAreNoPlaceToStop(String name, boolean turns) {
        var settings = new RoadSettings(turns, 1, 0);
        try (var roads = Maps.open(name, settings)) {
            Walker walker = new Walker(roads);
            int oneWay = 0;
            List<EdgeIteratorState> pockets = walker.roads(true);
            for (EdgeIteratorState road : pockets) {
                boolean in = walker.leadsTo(road);
                boolean out = walker.leadsFrom(road);
                assertThat(in && out).as("to and from %s", road).isFalse();
                oneWay += in || out ? 1 : 0;
                requireReachable(roads, middle(road));
            }
            assertThat(pockets).hasSizeGreaterThan(10);
            assertThat(oneWay).as("that are left or entered, but not both").isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"helsinki_centre_2024, true", "helsinki_centre_2024, false", "lauf_2020, true"})
    void everyOtherRoadLeadsBothWays(String name, boolean turns) {
        var settings = new RoadSettings(turns, 1, 0);
        try (var roads = Maps.open(name, settings)) {
            Walker walker = new Walker(roads);
            for (EdgeIteratorState road : walker.roads(false)) {
                assertThat(walker.leadsTo(road)).as("to %s", road).isTrue();
                assertThat(walker.leadsFrom(road)).as("from %s", road).isTrue();
            }
        }
    }

    private static void requireReachable(RoadNetwork roads, GeoPoint point) {
        List<GeoPoint> points = new ArrayList<>(Maps.junctions(roads, 1, 1));
        points.add(point);
        if (roads.snap(point).isPresent()) {
            TravelMatrix matrix = roads.matrix(points);
            assertThat(matrix.isReachable(0, 1)).as("to %s", point).isTrue();
            assertThat(matrix.isReachable(1, 0)).as("from %s", point).isTrue();
        }
    }

    private static GeoPoint middle(EdgeIteratorState road) {
        PointList line = road.fetchWayGeometry(FetchMode.ALL);
        int last = line.size() / 2;
        return new GeoPoint(
                (line.getLat(last - 1) + line.getLat(last)) / 2,
                (line.getLon(last - 1) + line.getLon(last)) / 2);
    }

    /** Drives all roads from a junction of the connected network, and to it. */
    private static final class Walker {

        private final RoadNetwork roads;
        private final RoutingCHGraph hierarchy;
        private final Exits exits;
        private final RoadGraph graph;
        private final Foothold hub;

        Walker(RoadNetwork roads) {
            this.roads = roads;
            hierarchy = RoadEngine.hierarchy(roads.engine());
            EdgeCosts costs = new EdgeCosts(hierarchy);
            exits =
                    hierarchy.isEdgeBased()
                            ? new TurnExits(hierarchy, costs, false)
                            : new FreeExits(hierarchy);
            graph = RoadGraph.of(hierarchy, costs, exits);
            Snap snap = roads.all().find(Maps.junctions(roads, 1, 1).getFirst());
            hub = Foothold.of(snap, hierarchy, exits);
        }

        boolean leadsTo(EdgeIteratorState road) {
            return new DetourSearch(graph.outwards(), ClosedRoads.none())
                    .run(hub.leaving(), List.of(foothold(road).arriving()))
                    .drive(0)
                    .isOpen();
        }

        boolean leadsFrom(EdgeIteratorState road) {
            return new DetourSearch(graph.inwards(), ClosedRoads.none())
                    .run(hub.arriving(), List.of(foothold(road).leaving()))
                    .drive(0)
                    .isOpen();
        }

        private Foothold foothold(EdgeIteratorState road) {
            GeoPoint middle = middle(road);
            Snap snap =
                    roads.engine()
                            .getLocationIndex()
                            .findClosest(
                                    middle.latitude(),
                                    middle.longitude(),
                                    other -> other.getEdge() == road.getEdge());
            return Foothold.of(snap, hierarchy, exits);
        }

        /** Up to sixty drivable roads that snap between their ends. */
        List<EdgeIteratorState> roads(boolean pockets) {
            var subnetwork =
                    roads.engine()
                            .getEncodingManager()
                            .getBooleanEncodedValue(Subnetwork.key(RoadEngine.PROFILE));
            var drivable = RoadEngine.drivable(roads.engine());
            var all = roads.engine().getBaseGraph();
            return new Random(1)
                    .ints(20_000, 0, all.getEdges())
                    .distinct()
                    .mapToObj(number -> all.getEdgeIteratorState(number, Integer.MIN_VALUE))
                    .filter(road -> drivable.accept(road) && road.get(subnetwork) == pockets)
                    .filter(road -> road.getDistance() > 5 && foothold(road).road() >= 0)
                    .limit(60)
                    .toList();
        }
    }
}
