package dev.peisong.dispatch.roads;

import com.graphhopper.storage.index.Snap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The different places where some points meet the network.
 *
 * @param numbers each point's place in the list; -1 where it has none
 */
record Places(List<Foothold> list, List<Integer> numbers) {

    /**
     * @param footholds where a snapped point meets the network
     */
    static Places of(List<Snap> points, Function<Snap, Foothold> footholds) {
        List<Foothold> list = new ArrayList<>();
        Map<Long, Integer> byName = new HashMap<>();
        List<Integer> numbers = new ArrayList<>(points.size());
        for (Snap point : points) {
            int number = -1;
            if (point.isValid()) {
                Foothold place = footholds.apply(point);
                number = byName.computeIfAbsent(place.place(), name -> list.size());
                if (number == list.size()) {
                    list.add(place);
                }
            }
            numbers.add(number);
        }
        return new Places(List.copyOf(list), List.copyOf(numbers));
    }

    /** Between all points; one without a place reaches only itself. */
    TravelMatrix matrix(Cells cells) {
        int[] place = numbers.stream().mapToInt(i -> i).toArray();
        TravelMatrix matrix = new TravelMatrix(place.length);
        for (int from = 0; from < place.length; from++) {
            for (int to = 0; to < place.length; to++) {
                if (place[from] >= 0 && place[to] >= 0) {
                    int at = cells.at(place[from], place[to]);
                    matrix.set(from, to, cells.seconds(at), cells.wholeMeters(at));
                } else if (from != to) {
                    matrix.set(from, to, TravelMatrix.UNREACHABLE, TravelMatrix.UNREACHABLE);
                }
            }
        }
        return matrix;
    }
}
