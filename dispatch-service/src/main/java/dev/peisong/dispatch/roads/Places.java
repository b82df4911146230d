package dev.peisong.dispatch.roads;

import com.graphhopper.storage.index.Snap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /** Takes the rows of some places, with a column for each place. */
    interface Writer {

        /**
         * Takes rows.
         *
         * @param first number of the first row's place
         */
        void rows(int first, Cells cells);
    }

    /**
     * Between all points; one without a place reaches only itself.
     *
     * @param work gives the rows of all places to the writer
     */
    TravelMatrix matrix(Consumer<Writer> work) {
        int[] place = numbers.stream().mapToInt(i -> i).toArray();
        var seconds = new Square(place.length);
        var meters = new Square(place.length);
        List<List<Integer>> points = pointsByPlace();
        var time = new int[place.length];
        var way = new int[place.length];
        work.accept(
                (first, cells) -> {
                    for (int row = 0; row < cells.rows; row++) {
                        for (int to = 0; to < place.length; to++) {
                            int at = place[to] < 0 ? -1 : cells.at(row, place[to]);
                            time[to] = at < 0 ? TravelMatrix.UNREACHABLE : cells.seconds(at);
                            way[to] = at < 0 ? TravelMatrix.UNREACHABLE : cells.wholeMeters(at);
                        }
                        setAll(seconds, points.get(first + row), time);
                        setAll(meters, points.get(first + row), way);
                    }
                });
        for (int from = 0; from < place.length; from++) {
            if (place[from] < 0) {
                setNowhere(seconds, from);
                setNowhere(meters, from);
            }
        }
        return new TravelMatrix(seconds, meters);
    }

    private List<List<Integer>> pointsByPlace() {
        List<List<Integer>> points = new ArrayList<>();
        list.forEach(place -> points.add(new ArrayList<>(1)));
        for (int point = 0; point < numbers.size(); point++) {
            if (numbers.get(point) >= 0) {
                points.get(numbers.get(point)).add(point);
            }
        }
        return points;
    }

    private static void setAll(Square square, List<Integer> points, int[] values) {
        square.set(points.getFirst(), values);
        points.stream().skip(1).forEach(other -> square.share(other, points.getFirst()));
    }

    private static void setNowhere(Square square, int point) {
        var row = new int[square.size()];
        Arrays.fill(row, TravelMatrix.UNREACHABLE);
        row[point] = 0;
        square.set(point, row);
    }
}
