package dev.peisong.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the roads from which one can drive to the centre and back. */
final class Connected {

    private Connected() {}

    static List<Segment> with(Spot centre, Collection<Segment> segments) {
        Map<Spot, List<Spot>> onwards = new HashMap<>();
        Map<Spot, List<Spot>> backwards = new HashMap<>();
        for (Segment segment : segments) {
            link(onwards, backwards, segment.from(), segment.to());
            if (!segment.road().oneWay()) {
                link(onwards, backwards, segment.to(), segment.from());
            }
        }
        Set<Spot> kept = reachable(centre, onwards);
        kept.retainAll(reachable(centre, backwards));
        return segments.stream()
                .filter(segment -> kept.contains(segment.from()) && kept.contains(segment.to()))
                .toList();
    }

    private static void link(
            Map<Spot, List<Spot>> onwards, Map<Spot, List<Spot>> backwards, Spot from, Spot to) {
        onwards.computeIfAbsent(from, spot -> new ArrayList<>()).add(to);
        backwards.computeIfAbsent(to, spot -> new ArrayList<>()).add(from);
    }

    private static Set<Spot> reachable(Spot start, Map<Spot, List<Spot>> links) {
        Set<Spot> seen = new HashSet<>(Set.of(start));
        Deque<Spot> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Spot next : links.getOrDefault(open.remove(), List.of())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}
