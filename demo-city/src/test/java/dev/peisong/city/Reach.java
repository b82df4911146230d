package dev.peisong.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes one can drive to from the first road, read from the finished map and not from the
 * plan.
 */
final class Reach {

    private Reach() {}

    static Set<Long> of(OsmMap map, boolean onwards) {
        Map<Long, List<Long>> links = new HashMap<>();
        roads(map).forEach(way -> link(way, onwards, links));
        long start = roads(map).getFirst().nodes().getFirst();
        Set<Long> seen = new HashSet<>(Set.of(start));
        Deque<Long> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (long next : links.getOrDefault(open.remove(), List.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    private static void link(OsmMap.Way way, boolean onwards, Map<Long, List<Long>> links) {
        List<Long> nodes = onwards ? way.nodes() : way.nodes().reversed();
        for (int i = 1; i < nodes.size(); i++) {
            long from = nodes.get(i - 1);
            long to = nodes.get(i);
            links.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
            if (!way.tags().containsKey("oneway")) {
                links.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
            }
        }
    }

    static Set<Long> roadNodes(OsmMap map) {
        Set<Long> nodes = new HashSet<>();
        roads(map).forEach(way -> nodes.addAll(way.nodes()));
        return nodes;
    }

    private static List<OsmMap.Way> roads(OsmMap map) {
        return map.ways().stream().filter(way -> way.tags().containsKey("highway")).toList();
    }
}
