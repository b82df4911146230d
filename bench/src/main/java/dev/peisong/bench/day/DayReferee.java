package dev.peisong.bench.day;

import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import dev.peisong.bench.task.Truck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a plan of a day from its numbers alone, the same for every solver. */
public final class DayReferee {

    private final Task task;
    private final List<String> faults = new ArrayList<>();
    private long cost;

    private DayReferee(Task task) {
        this.task = task;
    }

    /**
     * What was found.
     *
     * @param faults everything that is wrong, in words
     * @param cost of the trucks used and their legs
     * @param trucks used
     * @param unserved stops that are left out
     */
    public record Verdict(List<String> faults, long cost, int trucks, long unserved) {}

    /** Judges the plan. */
    public static Verdict judge(Task task, List<Tour> tours) {
        var referee = new DayReferee(task);
        var trucks = task.trucks().stream().collect(Collectors.toMap(Truck::id, t -> t));
        var stops = task.stops().stream().collect(Collectors.toMap(Stop::id, s -> s));
        Set<String> seen = new HashSet<>();
        for (var tour : tours) {
            referee.expect(seen.add(tour.truck()), tour.truck() + " drives twice");
            tour.stops().forEach(id -> referee.expect(seen.add(id), id + " is served twice"));
            if (trucks.containsKey(tour.truck()) && stops.keySet().containsAll(tour.stops())) {
                referee.drive(
                        trucks.get(tour.truck()), tour.stops().stream().map(stops::get).toList());
            } else {
                referee.faults.add(tour.truck() + ": it or a stop of it does not exist");
            }
        }
        long left = stops.keySet().stream().filter(id -> !seen.contains(id)).count();
        referee.expect(left == 0, left + " stops are left out");
        return new Verdict(List.copyOf(referee.faults), referee.cost, tours.size(), left);
    }

    private void drive(Truck truck, List<Stop> stops) {
        expect(!stops.isEmpty(), truck.id() + " drives for nothing");
        checkLoad(truck, stops);
        cost += truck.fixed();
        int at = truck.depot();
        long clock = truck.from();
        for (var stop : stops) {
            clock += task.seconds().applyAsInt(at, stop.location());
            cost += task.cost().applyAsInt(at, stop.location());
            at = stop.location();
            expect(clock <= stop.until(), stop.id() + " is reached at " + clock);
            clock = Math.max(clock, stop.from()) + stop.service();
            expect(truck.skills().containsAll(stop.skills()), stop.id() + " needs other skills");
        }
        clock += task.seconds().applyAsInt(at, truck.depot());
        cost += task.cost().applyAsInt(at, truck.depot());
        expect(clock <= truck.until(), truck.id() + " is back at " + clock);
    }

    private void checkLoad(Truck truck, List<Stop> stops) {
        for (int d = 0; d < truck.capacity().size(); d++) {
            long load = 0;
            for (var stop : stops) {
                load += stop.demand().get(d);
            }
            expect(load <= truck.capacity().get(d), truck.id() + " carries " + load);
        }
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
