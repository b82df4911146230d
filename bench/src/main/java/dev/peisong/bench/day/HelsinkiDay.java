package dev.peisong.bench.day;

import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Truck;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.dispatch.roads.RoadNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The food orders of one day in Helsinki, delivered from one kitchen over the roads of its centre.
 *
 * <p>From the file: where, when and how many items. Made up from them: a window of an hour that
 * opens half an hour after the order, a minute's service and ten seconds for each item, bags that
 * hold four items, a cold box for every sixth order, three shifts, and prices: 20 € for a vehicle,
 * 0.35 € for a kilometre, 18 € for an hour of driving, all in hundredths of a cent.
 */
public final class HelsinkiDay {

    private static final double DEPOT_LATITUDE = 60.1675;
    private static final double DEPOT_LONGITUDE = 24.9425;
    private static final int HOUR = 3_600;
    private static final int FIXED = 200_000;
    private static final double PER_METRE = 3.5;
    private static final double PER_SECOND = 50;
    private static final int MOST = 1 << 27;

    private final List<Order> orders;
    private final List<GeoPoint> points = new ArrayList<>();

    private record Order(int second, int items, GeoPoint place) {}

    private HelsinkiDay(List<Order> orders) {
        this.orders = orders;
    }

    /**
     * Makes the day's task.
     *
     * @param csv the file of orders
     * @param map an OpenStreetMap extract
     * @param cache folder for the prepared map
     */
    public static Task of(Path csv, Path map, Path cache, LocalDate date) throws IOException {
        try (var roads = RoadNetwork.load(map, cache)) {
            var orders = orders(csv, date).stream().filter(o -> roads.contains(o.place())).toList();
            if (orders.isEmpty()) {
                throw new IllegalArgumentException("no orders of " + date + " in " + csv);
            }
            return new HelsinkiDay(orders).task(roads, "helsinki-" + date);
        }
    }

    private static List<Order> orders(Path csv, LocalDate date) throws IOException {
        List<Order> orders = new ArrayList<>();
        for (String line : Files.readAllLines(csv)) {
            if (line.startsWith(date + " ")) {
                var columns = line.split(",", -1);
                orders.add(
                        new Order(
                                LocalTime.parse(columns[0].substring(11)).toSecondOfDay(),
                                Integer.parseInt(columns[2]),
                                new GeoPoint(
                                        Double.parseDouble(columns[3]),
                                        Double.parseDouble(columns[4]))));
            }
        }
        return orders;
    }

    private Task task(RoadNetwork roads, String name) {
        points.add(new GeoPoint(DEPOT_LATITUDE, DEPOT_LONGITUDE));
        orders.stream().map(Order::place).distinct().forEach(points::add);
        var matrix = roads.matrix(points);
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            int location = points.indexOf(orders.get(i).place());
            if (matrix.isReachable(0, location) && matrix.isReachable(location, 0)) {
                stops.add(stop(i, location));
            }
        }
        return new Task(
                name,
                points.size(),
                matrix::seconds,
                (from, to) -> cost(matrix.meters(from, to), matrix.seconds(from, to)),
                stops,
                trucks(stops.size() / 8 + 3));
    }

    private static int cost(int metres, int seconds) {
        return (int) Math.min(MOST, Math.round(metres * PER_METRE + seconds * PER_SECOND));
    }

    private Stop stop(int number, int location) {
        var order = orders.get(number);
        int bags = (order.items() + 3) / 4;
        int from = order.second() + HOUR / 2;
        return new Stop(
                "order" + number,
                location,
                List.of(order.items(), bags),
                from,
                from + HOUR,
                60 + 10 * order.items(),
                number % 6 == 0 ? Set.of("cold") : Set.of(),
                -1);
    }

    /** An early, a middle and a late shift; every third vehicle of each has a cold box. */
    private static List<Truck> trucks(int each) {
        List<Truck> trucks = new ArrayList<>();
        int[][] shifts = {{4 * HOUR, 12 * HOUR}, {9 * HOUR, 17 * HOUR}, {15 * HOUR, 24 * HOUR}};
        for (int[] shift : shifts) {
            for (int i = 0; i < each; i++) {
                boolean cold = i % 3 == 0;
                trucks.add(
                        new Truck(
                                "v" + (trucks.size() + 1),
                                0,
                                shift[0],
                                shift[1],
                                cold ? List.of(60, 16) : List.of(90, 24),
                                cold ? Set.of("cold") : Set.of(),
                                FIXED));
            }
        }
        return trucks;
    }
}
