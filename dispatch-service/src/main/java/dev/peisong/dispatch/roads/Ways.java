package dev.peisong.dispatch.roads;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.ResponsePath;
import com.graphhopper.routing.AlgorithmOptions;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.RoutingAlgorithmFactorySimple;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;
import com.graphhopper.util.exceptions.PointNotFoundException;
import com.graphhopper.util.exceptions.PointOutOfBoundsException;
import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ways between two points, with their bends. Thread-safe. */
final class Ways {

    private final GraphHopper engine;
    private final RoutingCHGraph hierarchy;

    Ways(GraphHopper engine) {
        this.engine = engine;
        hierarchy = RoadEngine.hierarchy(engine);
    }

    /** Where no road is closed. */
    Optional<Leg> between(GeoPoint from, GeoPoint to) {
        GHRequest request =
                new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude())
                        .setProfile(RoadEngine.PROFILE)
                        .setSnapPreventions(RoadEngine.NO_STOPPING);
        request.putHint("instructions", false);
        GHResponse response = engine.route(request);
        for (Throwable error : response.getErrors()) {
            boolean noWay =
                    error instanceof PointNotFoundException
                            || error instanceof PointOutOfBoundsException
                            || error instanceof ConnectionNotFoundException;
            if (!noWay) {
                throw new IllegalStateException(
                        "No route from " + from + " to " + to + ": " + error.getMessage(), error);
            }
        }
        return response.hasErrors() ? Optional.empty() : Optional.of(leg(response.getBest()));
    }

    /**
     * Around closed roads. The hierarchy's way is right unless it takes one; then all other roads
     * are searched.
     *
     * @param start on an open road, as is {@code end}
     */
    Optional<Leg> between(Snap start, Snap end, ClosedRoads closed) {
        QueryGraph graph = QueryGraph.create(engine.getBaseGraph(), start, end);
        int from = start.getClosestNode();
        int to = end.getClosestNode();
        Path path =
                new CHRoutingAlgorithmFactory(hierarchy, graph)
                        .createAlgo(new PMap())
                        .calcPath(from, to);
        boolean blocked =
                path.calcEdges().stream().anyMatch(road -> closed.contains(road.getEdge()));
        if (blocked) {
            var mode =
                    hierarchy.isEdgeBased() ? TraversalMode.EDGE_BASED : TraversalMode.NODE_BASED;
            path =
                    new RoutingAlgorithmFactorySimple()
                            .createAlgo(
                                    graph,
                                    new ClosedWeighting(hierarchy.getWeighting(), closed),
                                    new AlgorithmOptions().setTraversalMode(mode))
                            .calcPath(from, to);
        }
        return path.isFound() ? Optional.of(leg(path)) : Optional.empty();
    }

    private static Leg leg(ResponsePath path) {
        return leg(path.getTime(), path.getDistance(), path.getPoints());
    }

    private static Leg leg(Path path) {
        return leg(path.getTime(), path.getDistance(), path.calcPoints());
    }

    private static Leg leg(long millis, double meters, PointList points) {
        List<GeoPoint> line = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            line.add(new GeoPoint(points.getLat(i), points.getLon(i)));
        }
        return new Leg(Math.round(millis / 1000f), (int) Math.round(meters), line);
    }
}
