package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;

/** GraphHopper's contraction hierarchy, read for many searches at once. Thread-safe. */
final class Hierarchy {

    private final RoutingCHGraph graph;
    private final Exits exits;
    private final ManyToMany manyToMany;

    Hierarchy(RoutingCHGraph graph, int threads) {
        this.graph = graph;
        EdgeCosts costs = new EdgeCosts(graph);
        exits = graph.isEdgeBased() ? new TurnExits(graph, costs, true) : new FreeExits(graph);
        manyToMany =
                new ManyToMany(
                        UpwardGraph.outwards(graph, costs, exits),
                        UpwardGraph.inwards(graph, costs, exits),
                        threads);
    }

    /** Of a point that has snapped. */
    Foothold foothold(Snap snap) {
        return Foothold.of(snap, graph, exits);
    }

    ManyToMany manyToMany() {
        return manyToMany;
    }

    Exits exits() {
        return exits;
    }
}
