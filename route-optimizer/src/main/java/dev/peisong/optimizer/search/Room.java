package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;

/** Measures what a vehicle's capacity or number of stops lacks for one more job. */
final class Room {

    private final Instance in;
    private final Vehicle vehicle;

    Room(Instance in, int v) {
        this.in = in;
        vehicle = in.problem.vehicles().get(v);
    }

    /** What a tour without room for the job lacks: stops, else the dimension short by most. */
    Blocker without(Tour tour, int job) {
        if (tour.size >= vehicle.maxStops()) {
            return new Blocker(vehicle.id(), Limit.STOPS, "", tour.size + 1L - vehicle.maxStops());
        }
        return scarcest(tour.load, job);
    }

    /** The dimension in which load and demand exceed the capacity by the greatest share of it. */
    Blocker scarcest(long[] load, int job) {
        int scarcest = 0;
        double most = -1;
        for (int d = 0; d < in.dimensions; d++) {
            double share = excess(load, job, d) / Math.max(1.0, vehicle.capacity().get(d));
            if (share > most) {
                most = share;
                scarcest = d;
            }
        }
        String dimension = in.problem.dimensions().get(scarcest);
        return new Blocker(vehicle.id(), Limit.CAPACITY, dimension, excess(load, job, scarcest));
    }

    private long excess(long[] load, int job, int d) {
        return load[d] + in.demand[job * in.dimensions + d] - vehicle.capacity().get(d);
    }
}
