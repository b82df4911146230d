package dev.peisong.city;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws the roads on the map: stretches of the same road that follow each other become one way. */
final class Cartographer {

    private static final int LONGEST_WAY = 40;

    private final Terrain terrain;
    private final OsmMap map;
    private final Map<Spot, Long> drawn = new HashMap<>();

    Cartographer(Terrain terrain, OsmMap map) {
        this.terrain = terrain;
        this.map = map;
    }

    void draw(Collection<Segment> segments) {
        List<Spot> line = new ArrayList<>();
        Road road = null;
        for (Segment segment : segments) {
            boolean continues =
                    segment.road().equals(road)
                            && segment.from().equals(line.getLast())
                            && line.size() < LONGEST_WAY;
            if (!continues) {
                draw(line, road == null ? segment.road() : road);
                line = new ArrayList<>(List.of(segment.from()));
            }
            line.addAll(segment.bends());
            line.add(segment.to());
            road = segment.road();
        }
        if (road != null) {
            draw(line, road);
        }
    }

    private void draw(List<Spot> line, Road road) {
        if (line.size() > 1) {
            map.addWay(line.stream().map(this::node).toList(), tags(road));
        }
    }

    private long node(Spot spot) {
        return drawn.computeIfAbsent(spot, at -> map.addNode(terrain.at(at.u(), at.v()), Map.of()));
    }

    /** How many nodes lie on roads. */
    int roadNodes() {
        return drawn.size();
    }

    private static Map<String, String> tags(Road road) {
        Map<String, String> tags = new TreeMap<>();
        tags.put("highway", road.kind().tag);
        tags.put("maxspeed", String.valueOf(road.kind().limit));
        if (road.oneWay()) {
            tags.put("oneway", "yes");
        }
        if (road.bridge()) {
            tags.put("bridge", "yes");
            tags.put("layer", "1");
        }
        if (road.name() != null) {
            tags.putAll(names(road.name()));
        }
        return tags;
    }

    static Map<String, String> names(Name name) {
        return new TreeMap<>(Map.of("name", name.zh(), "name:zh", name.zh(), "name:en", name.en()));
    }
}
