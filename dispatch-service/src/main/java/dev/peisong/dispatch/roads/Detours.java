package dev.peisong.dispatch.roads;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a matrix for closed roads. A pair is touched when going from the one to the road, along
 * it and on to the other is no more than the pair's own weight, which two columns and rows of the
 * hierarchy tell for each closed road. What is touched is searched again without the closed roads;
 * the rest stays as it is, as closing roads makes no way shorter. Thread-safe.
 */
final class Detours {

    /** Less than this apart, two weights may be of the same way. */
    private static final double ROUNDING = 1e-3;

    /** What is needed only once something is closed. */
    private record Plain(EdgeCosts costs, Exits exits, RoadGraph roads) {}

    private final RoutingCHGraph hierarchy;
    private final ManyToMany manyToMany;
    private final Exits exits;
    private final int threads;
    private @Nullable Plain plain;

    Detours(RoutingCHGraph hierarchy, Hierarchy searches, int threads) {
        this.hierarchy = hierarchy;
        this.manyToMany = searches.manyToMany();
        this.exits = searches.exits();
        this.threads = threads;
    }

    private synchronized Plain plain() {
        if (plain == null) {
            EdgeCosts costs = new EdgeCosts(hierarchy);
            Exits turns = hierarchy.isEdgeBased() ? new TurnExits(hierarchy, costs, false) : exits;
            plain = new Plain(costs, turns, RoadGraph.of(hierarchy, costs, turns));
        }
        return plain;
    }

    /**
     * Corrects what closed roads touch.
     *
     * @param places none of which is on a closed road
     * @param snaps of the points that the places were found by
     * @param cells between the places, as if no road were closed
     */
    void correct(
            List<Foothold> places,
            List<Snap> snaps,
            Cells cells,
            ClosedRoads closed,
            MatrixProgress progress) {
        List<Long> names = places.stream().map(Foothold::place).toList();
        Cells known = new Cells(cells.rows, cells.columns);
        closed.recall(names, known);
        List<Touched.Star> stars = touched(places, cells, known, closed).stars();
        for (int at = 0; at < known.weight.length; at++) {
            if (known.isKnown(at)) {
                cells.copy(at, known, at);
            }
        }
        RoadGraph roads = plain().roads();
        Exits turns = plain().exits();
        List<Foothold> starts =
                Places.of(snaps, snap -> Foothold.of(snap, hierarchy, turns)).list();
        new Steps(threads, stars.size(), progress)
                .forEach(
                        stars.size(),
                        () -> {
                            var onwards = new DetourSearch(roads.outwards(), closed);
                            var backwards = new DetourSearch(roads.inwards(), closed);
                            return star(starts, cells, stars, onwards, backwards);
                        });
        closed.remember(new PairBlock(names, names, cells));
    }

    private static IntConsumer star(
            List<Foothold> places,
            Cells cells,
            List<Touched.Star> stars,
            DetourSearch onwards,
            DetourSearch backwards) {
        return number -> {
            Touched.Star star = stars.get(number);
            Foothold centre = places.get(star.centre());
            List<Foothold> others = star.others().stream().map(places::get).toList();
            MatrixRow row =
                    star.isOrigin()
                            ? onwards.run(
                                    centre.leaving(),
                                    others.stream().map(Foothold::arriving).toList())
                            : backwards.run(
                                    centre.arriving(),
                                    others.stream().map(Foothold::leaving).toList());
            for (int i = 0; i < others.size(); i++) {
                int other = star.others().get(i);
                if (star.isOrigin()) {
                    ManyToMany.sameRoad(centre, others.get(i), i, row);
                    cells.put(cells.at(star.centre(), other), row.drive(i));
                } else {
                    ManyToMany.sameRoad(others.get(i), centre, i, row);
                    cells.put(cells.at(other, star.centre()), row.drive(i));
                }
            }
        };
    }

    private Touched touched(List<Foothold> places, Cells cells, Cells known, ClosedRoads closed) {
        Touched touched = new Touched(places.size());
        if (known.isComplete()) {
            return touched;
        }
        List<Foothold> middles = middles(closed);
        Cells before = manyToMany.between(places, middles, MatrixProgress.NONE);
        Cells after = manyToMany.between(middles, places, MatrixProgress.NONE);
        for (int from = 0; from < places.size(); from++) {
            for (int middle = 0; middle < middles.size(); middle++) {
                double start = before.weight[before.at(from, middle)] - ROUNDING;
                if (start < Double.POSITIVE_INFINITY) {
                    for (int to = 0; to < places.size(); to++) {
                        int at = cells.at(from, to);
                        double through = start + after.weight[after.at(middle, to)];
                        boolean isTouched =
                                through <= cells.weight[at]
                                        && through < Double.POSITIVE_INFINITY
                                        && from != to;
                        if (isTouched && !known.isKnown(at)) {
                            touched.add(from, to);
                        }
                    }
                }
            }
        }
        return touched;
    }

    /** Each direction of each road as a place: reached at the road's start, left at its end. */
    private List<Foothold> middles(ClosedRoads closed) {
        List<Foothold> middles = new ArrayList<>();
        for (int number : closed.numbers()) {
            BaseGraph graph = (BaseGraph) hierarchy.getBaseGraph();
            EdgeIteratorState road = graph.getEdgeIteratorState(number, Integer.MIN_VALUE);
            addMiddle(number, road.getBaseNode(), road.getAdjNode(), middles);
            addMiddle(number, road.getAdjNode(), road.getBaseNode(), middles);
        }
        return middles;
    }

    private void addMiddle(int road, int start, int end, List<Foothold> middles) {
        EdgeCosts costs = plain().costs();
        int cost = costs.leaving(road, start);
        if (costs.isOpen(cost)) {
            List<Seed> leaving = new ArrayList<>();
            exits.after(
                    road,
                    end,
                    (exit, weight, millis, meters) ->
                            leaving.add(
                                    new Seed(
                                            exit,
                                            costs.weight(cost) + weight,
                                            costs.millis(cost) + millis,
                                            costs.meters(cost) + meters)));
            List<Seed> arriving = List.of(new Seed(exits.by(road, start), 0, 0, 0));
            middles.add(new Foothold(-1, -1, 0, Drive.NONE, Drive.NONE, leaving, arriving));
        }
    }
}
