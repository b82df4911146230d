package dev.peisong.bench.task;

import dev.peisong.optimizer.file.Place;
import dev.peisong.optimizer.file.RoutingFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A benchmark's file as a task: one location and one stop for each customer, counted in parts. */
public final class FileTask {

    private final RoutingFile file;
    private final int scale;

    private FileTask(RoutingFile file) {
        this.file = file;
        scale = file.convention().scale();
    }

    /** The task that the file sets. */
    public static Task of(RoutingFile file) {
        if (file.maxDuration() != Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(file.name() + ": limits of duration are not asked");
        }
        return new FileTask(file).task();
    }

    private Task task() {
        List<Stop> stops = new ArrayList<>();
        for (int number = 1; number <= file.customers(); number++) {
            stops.add(stop(number));
        }
        List<Truck> trucks = new ArrayList<>();
        var depot = file.places().getFirst();
        long fixed = fixed();
        for (int v = 1; v <= file.fleet(); v++) {
            trucks.add(
                    new Truck(
                            "v" + v,
                            0,
                            moment(depot.ready()),
                            moment(depot.due()),
                            List.of(file.capacity()),
                            Set.of(),
                            fixed));
        }
        return new Task(file.name(), file.places().size(), file.legs(), file.legs(), stops, trucks);
    }

    private Stop stop(int number) {
        Place place = file.places().get(number);
        return new Stop(
                Integer.toString(number),
                number,
                List.of(place.demand()),
                moment(place.ready()),
                moment(place.due()),
                moment(place.service()),
                Set.of(),
                place.delivery() - 1);
    }

    /** More than all legs together, where one vehicle less is worth any distance. */
    private long fixed() {
        long sum = 0;
        for (int number = 1; number <= file.customers(); number++) {
            sum += 2L * file.legs().applyAsInt(0, number);
        }
        return file.convention().fewestVehiclesFirst() ? sum + 1 : 0;
    }

    private int moment(double value) {
        return (int) Math.min(Task.NO_END, Math.rint(value * scale));
    }
}
