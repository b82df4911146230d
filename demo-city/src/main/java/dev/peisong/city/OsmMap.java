package dev.peisong.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Nodes and ways as OpenStreetMap knows them; ids count from 1 and rise in the order of adding. */
final class OsmMap {

    record Node(long id, Coordinate coordinate, Map<String, String> tags) {}

    /** A line through nodes; an area when its last node is its first. */
    record Way(long id, List<Long> nodes, Map<String, String> tags) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();

    long addNode(Coordinate coordinate, Map<String, String> tags) {
        nodes.add(new Node(nodes.size() + 1L, coordinate, tags));
        return nodes.size();
    }

    void addWay(List<Long> through, Map<String, String> tags) {
        ways.add(new Way(ways.size() + 1L, List.copyOf(through), tags));
    }

    /** Adds a closed way of new nodes. The outline need not repeat its first point. */
    void addArea(List<Coordinate> outline, Map<String, String> tags) {
        List<Long> ring = new ArrayList<>();
        outline.stream().distinct().forEach(point -> ring.add(addNode(point, Map.of())));
        ring.add(ring.getFirst());
        addWay(ring, tags);
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Way> ways() {
        return ways;
    }
}
