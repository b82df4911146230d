package dev.peisong.dispatch.roads;

import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.shapes.BBox;
import dev.peisong.common.geo.GeoPoint;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The roads of some closures, and the ways around them that are known. Thread-safe. */
final class ClosedRoads {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final BitSet roads;
    private final KnownPairs around;

    private ClosedRoads(BitSet roads, int remembered) {
        this.roads = roads;
        around = new KnownPairs(remembered);
    }

    static ClosedRoads none() {
        return new ClosedRoads(new BitSet(), 0);
    }

    /**
     * @param drivable tells roads from what cannot be driven anyway
     * @param remembered between how many places the ways around them are remembered
     */
    static ClosedRoads of(
            Collection<Closure> closures,
            BaseGraph graph,
            LocationIndex index,
            EdgeFilter drivable,
            int remembered) {
        BitSet roads = new BitSet();
        for (Closure closure : closures) {
            if (closure.outline().size() == 1) {
                addNearest(closure.outline().getFirst(), graph, index, drivable, roads);
            } else {
                addWithin(polygon(closure), graph, index, drivable, roads);
            }
        }
        return new ClosedRoads(roads, remembered);
    }

    private static void addNearest(
            GeoPoint point,
            BaseGraph graph,
            LocationIndex index,
            EdgeFilter drivable,
            BitSet roads) {
        Snap snap = index.findClosest(point.latitude(), point.longitude(), drivable);
        if (snap.isValid() && snap.getQueryDistance() <= Closure.NEAR_METERS) {
            add(snap.getClosestEdge(), graph, roads);
        }
    }

    /**
     * With what GraphHopper has doubled it to where a restriction concerns three roads in a row.
     */
    private static void add(EdgeIteratorState road, BaseGraph graph, BitSet roads) {
        graph.forEdgeAndCopiesOfEdge(
                graph.createEdgeExplorer(), road, copy -> roads.set(copy.getEdge()));
    }

    private static void addWithin(
            Polygon area, BaseGraph graph, LocationIndex index, EdgeFilter drivable, BitSet roads) {
        var bounds = area.getEnvelopeInternal();
        BBox box = new BBox(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
        index.query(
                box,
                number -> {
                    EdgeIteratorState road = graph.getEdgeIteratorState(number, Integer.MIN_VALUE);
                    var line = road.fetchWayGeometry(FetchMode.ALL).toLineString(false);
                    if (drivable.accept(road) && area.intersects(line)) {
                        add(road, graph, roads);
                    }
                });
    }

    static Polygon polygon(Closure closure) {
        int size = closure.outline().size();
        Coordinate[] ring = new Coordinate[size + 1];
        for (int i = 0; i <= size; i++) {
            GeoPoint corner = closure.outline().get(i % size);
            ring[i] = new Coordinate(corner.longitude(), corner.latitude());
        }
        return SHAPES.createPolygon(ring);
    }

    boolean isEmpty() {
        return roads.isEmpty();
    }

    boolean contains(int road) {
        return roads.get(road);
    }

    int size() {
        return roads.cardinality();
    }

    int[] numbers() {
        return roads.stream().toArray();
    }

    /** Enters the known ways around the roads. */
    void recall(List<Long> origins, List<Long> targets, Cells into) {
        synchronized (around) {
            around.recall(origins, targets, into);
        }
    }

    void remember(PairBlock block) {
        synchronized (around) {
            around.remember(block);
        }
    }

    /** Those roads of another choice that are open. */
    EdgeFilter open(EdgeFilter among) {
        return road -> !roads.get(road.getEdge()) && among.accept(road);
    }
}
