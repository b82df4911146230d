package dev.peisong.dispatch.roads;

import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GraphHopper's contraction hierarchy, read for many searches at once. Thread-safe. */
final class Hierarchy {

    private final RoutingCHGraph graph;
    private final Exits exits;
    private final ManyToMany manyToMany;

    Hierarchy(RoutingCHGraph graph, int threads) {
        this.graph = graph;
        EdgeCosts costs = new EdgeCosts(graph);
        exits = graph.isEdgeBased() ? new TurnExits(graph, costs) : new FreeExits(graph);
        manyToMany =
                new ManyToMany(
                        UpwardGraph.outwards(graph, costs, exits),
                        UpwardGraph.inwards(graph, costs, exits),
                        threads);
    }

    /** Null where the point did not snap. */
    @Nullable Foothold foothold(Snap snap) {
        return snap.isValid() ? Foothold.of(snap, graph, exits) : null;
    }

    /** Between all places; see {@link ManyToMany#run}. */
    TravelMatrix matrix(List<@Nullable Foothold> places, MatrixProgress progress) {
        int[] all = new int[places.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        TravelMatrix matrix = new TravelMatrix(all.length);
        manyToMany.run(places, all, all, progress, matrix::set);
        return matrix;
    }

    ManyToMany manyToMany() {
        return manyToMany;
    }
}
