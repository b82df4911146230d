package dev.peisong.dispatch.roads;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.storage.TurnCostStorage;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnRestrictionTest {

    /** From the middle of one road to the middle of the next, where turning there is forbidden. */
    private record Forbidden(GeoPoint from, GeoPoint to) {}

    @Test
    void makeForALongerWay() {
        List<Forbidden> turns;
        List<Double> restricted;
        try (var roads = Maps.open("helsinki_centre_2024", new RoadSettings(true, 1, 0))) {
            turns = forbidden(roads);
            restricted = weights(roads, turns);
        }
        try (var roads = Maps.open("helsinki_centre_2024", new RoadSettings(false, 1, 0))) {
            List<Double> free = weights(roads, turns);
            int longer = 0;
            for (int i = 0; i < turns.size(); i++) {
                assertThat(restricted.get(i)).isGreaterThanOrEqualTo(free.get(i));
                longer += restricted.get(i) > free.get(i) + 1 ? 1 : 0;
            }
            // some turns are forbidden where nobody would make them
            assertThat(longer).isGreaterThan(turns.size() * 3 / 4).isGreaterThan(30);
        }
    }

    private static List<Double> weights(RoadNetwork roads, List<Forbidden> turns) {
        List<Double> weights = new ArrayList<>();
        for (Forbidden turn : turns) {
            TravelMatrix matrix = roads.matrix(List.of(turn.from(), turn.to()));
            weights.add(
                    matrix.seconds(0, 1) + RoadEngine.SECONDS_PER_KM * matrix.meters(0, 1) / 1000);
        }
        return weights;
    }

    private static List<Forbidden> forbidden(RoadNetwork roads) {
        var graph = roads.engine().getBaseGraph();
        var restricted =
                roads.engine()
                        .getEncodingManager()
                        .getTurnBooleanEncodedValue(TurnRestriction.key(RoadEngine.PROFILE));
        List<Forbidden> all = new ArrayList<>();
        TurnCostStorage.Iterator turn = graph.getTurnCostStorage().getAllTurnCosts();
        while (turn.next()) {
            if (turn.get(restricted) && turn.getFromEdge() != turn.getToEdge()) {
                EdgeIteratorState from =
                        graph.getEdgeIteratorState(turn.getFromEdge(), turn.getViaNode());
                EdgeIteratorState to =
                        graph.getEdgeIteratorState(turn.getToEdge(), turn.getViaNode());
                if (isOpen(roads, from, false) && isOpen(roads, to, true)) {
                    all.add(new Forbidden(middle(from), middle(to)));
                }
            }
        }
        return all.stream().filter(t -> liesOnItsRoad(roads, t)).toList();
    }

    private static boolean isOpen(RoadNetwork roads, EdgeIteratorState road, boolean reverse) {
        var weighting = RoadEngine.hierarchy(roads.engine()).getWeighting();
        return Double.isFinite(weighting.calcEdgeWeight(road, reverse));
    }

    private static boolean liesOnItsRoad(RoadNetwork roads, Forbidden turn) {
        return List.of(turn.from(), turn.to()).stream()
                .allMatch(p -> roads.snap(p).filter(s -> s.meters() < 0.5).isPresent());
    }

    private static GeoPoint middle(EdgeIteratorState road) {
        PointList line = road.fetchWayGeometry(FetchMode.ALL);
        int last = line.size() / 2;
        return new GeoPoint(
                (line.getLat(last - 1) + line.getLat(last)) / 2,
                (line.getLon(last - 1) + line.getLon(last)) / 2);
    }
}
