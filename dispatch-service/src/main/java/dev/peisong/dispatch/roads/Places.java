package dev.peisong.dispatch.roads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The different places where some points meet the network.
 *
 * @param numbers each point's place in the list; -1 where it has none
 */
record Places(List<Foothold> list, List<Integer> numbers) {

    static Places of(List<@Nullable Foothold> points) {
        List<Foothold> list = new ArrayList<>();
        Map<Long, Integer> byName = new HashMap<>();
        List<Integer> numbers = new ArrayList<>(points.size());
        for (@Nullable Foothold point : points) {
            int number = -1;
            if (point != null) {
                number = byName.computeIfAbsent(point.place(), name -> list.size());
                if (number == list.size()) {
                    list.add(point);
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
