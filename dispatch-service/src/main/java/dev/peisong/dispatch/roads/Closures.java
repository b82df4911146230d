package dev.peisong.dispatch.roads;

import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Finds the roads of closures. The sets of closures that were asked for last keep the ways around
 * them; those who ask for equal sets share them. Thread-safe.
 */
final class Closures {

    /** Each remembers a quarter of the pairs that are remembered of open roads. */
    private static final int SETS = 4;

    private final BaseGraph graph;
    private final LocationIndex index;
    private final EdgeFilter drivable;
    private final int remembered;
    private final ClosedRoads none = ClosedRoads.none();
    private final SequencedMap<Set<Closure>, ClosedRoads> last =
            new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param drivable tells roads from what cannot be driven anyway
     * @param remembered between how many places travel times are remembered
     */
    Closures(BaseGraph graph, LocationIndex index, EdgeFilter drivable, int remembered) {
        this.graph = graph;
        this.index = index;
        this.drivable = drivable;
        this.remembered = remembered / 2;
    }

    ClosedRoads roads(Set<Closure> closures) {
        if (closures.isEmpty()) {
            return none;
        }
        synchronized (last) {
            ClosedRoads known = last.get(closures);
            if (known != null) {
                return known;
            }
        }
        ClosedRoads found = ClosedRoads.of(closures, graph, index, drivable, remembered);
        synchronized (last) {
            last.putIfAbsent(Set.copyOf(closures), found);
            if (last.size() > SETS) {
                last.pollFirstEntry();
            }
        }
        return found;
    }

    int count(Closure closure) {
        return ClosedRoads.of(Set.of(closure), graph, index, drivable, 0).size();
    }
}
