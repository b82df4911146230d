package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes one street of the many ways that it is drawn as; ways of a name that lie apart are
 * different streets.
 */
final class StreetMerger {

    /** About a kilometre: cells that touch belong together. */
    private static final double CELLS_PER_DEGREE = 100;

    private final Map<String, Map<Cell, List<Place>>> byName = new TreeMap<>();

    private record Cell(long row, long column) {

        static Cell of(GeoPoint point) {
            return new Cell(
                    (long) Math.floor(point.latitude() * CELLS_PER_DEGREE),
                    (long) Math.floor(point.longitude() * CELLS_PER_DEGREE));
        }

        List<Cell> around() {
            List<Cell> cells = new ArrayList<>();
            for (long r = row - 1; r <= row + 1; r++) {
                for (long c = column - 1; c <= column + 1; c++) {
                    cells.add(new Cell(r, c));
                }
            }
            return cells;
        }
    }

    void add(Place way) {
        byName.computeIfAbsent(way.street(), name -> new HashMap<>())
                .computeIfAbsent(Cell.of(way.point()), cell -> new ArrayList<>())
                .add(way);
    }

    List<Place> streets() {
        List<Place> streets = new ArrayList<>();
        for (Map<Cell, List<Place>> cells : byName.values()) {
            while (!cells.isEmpty()) {
                streets.add(middleOf(takeConnected(cells)));
            }
        }
        return streets;
    }

    private static List<Place> takeConnected(Map<Cell, List<Place>> cells) {
        List<Place> ways = new ArrayList<>();
        Deque<Cell> open = new ArrayDeque<>(List.of(cells.keySet().iterator().next()));
        while (!open.isEmpty()) {
            List<Place> here = cells.remove(open.peek());
            if (here != null) {
                ways.addAll(here);
                open.addAll(open.remove().around());
            } else {
                open.remove();
            }
        }
        return ways;
    }

    /** The way nearest to the middle of all, so that the point lies on the street. */
    private static Place middleOf(List<Place> ways) {
        double latitude = ways.stream().mapToDouble(w -> w.point().latitude()).average().orElse(0);
        double longitude =
                ways.stream().mapToDouble(w -> w.point().longitude()).average().orElse(0);
        GeoPoint middle = new GeoPoint(latitude, longitude);
        return ways.stream()
                .min(Comparator.comparingDouble(way -> way.point().distanceMetersTo(middle)))
                .orElseThrow();
    }
}
