package dev.peisong.dispatch.roads;

import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which closures there are at the moment. Thread-safe. */
final class Closures {

    private record State(Map<String, Closure> byName, ClosedRoads roads) {}

    private final BaseGraph graph;
    private final LocationIndex index;
    private final EdgeFilter drivable;
    private volatile State state = new State(Map.of(), ClosedRoads.none());

    Closures(BaseGraph graph, LocationIndex index, EdgeFilter drivable) {
        this.graph = graph;
        this.index = index;
        this.drivable = drivable;
    }

    synchronized void add(String name, Closure closure) {
        Map<String, Closure> all = new LinkedHashMap<>(state.byName());
        all.put(name, closure);
        become(all);
    }

    synchronized void remove(String name) {
        Map<String, Closure> all = new LinkedHashMap<>(state.byName());
        all.remove(name);
        become(all);
    }

    private void become(Map<String, Closure> all) {
        var roads = ClosedRoads.of(all.values(), graph, index, drivable);
        state = new State(Map.copyOf(all), roads);
    }

    Map<String, Closure> byName() {
        return state.byName();
    }

    ClosedRoads roads() {
        return state.roads();
    }
}
