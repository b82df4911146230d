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

    /** Between so many places, ways around the closed roads are remembered. */
    private static final int REMEMBERED = 2_000;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final BitSet roads;
    private final KnownPairs around = new KnownPairs(REMEMBERED);

    private ClosedRoads(BitSet roads) {
        this.roads = roads;
    }

    static ClosedRoads none() {
        return new ClosedRoads(new BitSet());
    }

    /**
     * @param drivable tells roads from what cannot be driven anyway
     */
    static ClosedRoads of(
            Collection<Closure> closures,
            BaseGraph graph,
            LocationIndex index,
            EdgeFilter drivable) {
        BitSet roads = new BitSet();
        for (Closure closure : closures) {
            if (closure.outline().size() == 1) {
                addNearest(closure.outline().getFirst(), graph, index, drivable, roads);
            } else {
                addWithin(polygon(closure), graph, index, drivable, roads);
            }
        }
        return new ClosedRoads(roads);
    }

    private static void addNearest(
            GeoPoint point,
            BaseGraph graph,
            LocationIndex index,
            EdgeFilter drivable,
            BitSet roads) {
        Snap snap = index.findClosest(point.latitude(), point.longitude(), drivable);
        if (snap.isValid()) {
            graph.forEdgeAndCopiesOfEdge(
                    graph.createEdgeExplorer(),
                    snap.getClosestEdge(),
                    road -> roads.set(road.getEdge()));
        }
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
                        roads.set(number);
                    }
                });
    }

    private static Polygon polygon(Closure closure) {
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

    int[] numbers() {
        return roads.stream().toArray();
    }

    /** Enters the known ways around the roads. */
    void recall(List<Long> places, Cells into) {
        synchronized (around) {
            around.recall(places, into);
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
