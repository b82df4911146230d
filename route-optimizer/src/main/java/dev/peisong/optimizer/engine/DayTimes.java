package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.problem.Timetable;

/**
 * The least duration of a tour some of whose tasks have several windows, stop by stop. Finds the
 * departures as {@link Timetable} does, but allocates nothing. Not for several threads.
 */
final class DayTimes {

    /** Duration of what cannot be driven. */
    static final int NEVER = Integer.MAX_VALUE;

    private final DayRules rules;
    private int[] task = new int[16];
    private int[] ride = new int[16];
    private int count;

    DayTimes(DayRules rules) {
        this.rules = rules;
    }

    /** Least duration of the tour as it is. */
    int of(DayTour tour) {
        grow(tour.size);
        count = tour.size;
        System.arraycopy(tour.task, 1, task, 1, count);
        System.arraycopy(tour.ride, 0, ride, 0, count + 1);
        return least(tour.vehicle);
    }

    /** Least duration with one more task behind a stop, and the legs to and from it. */
    int with(DayTour tour, int more, int after, int there, int onwards) {
        grow(tour.size + 1);
        count = tour.size + 1;
        System.arraycopy(tour.task, 1, task, 1, after);
        System.arraycopy(tour.ride, 0, ride, 0, after);
        ride[after] = there;
        task[after + 1] = more;
        ride[after + 1] = onwards;
        System.arraycopy(tour.task, after + 1, task, after + 2, tour.size - after);
        System.arraycopy(tour.ride, after + 1, ride, after + 2, tour.size - after);
        return least(tour.vehicle);
    }

    private void grow(int tasks) {
        if (task.length < tasks + 2) {
            task = new int[2 * tasks + 2];
            ride = new int[2 * tasks + 2];
        }
    }

    private int least(int vehicle) {
        int shiftEnd = rules.fleet.shiftEnd[vehicle];
        int busy = ride[0];
        for (int i = 1; i <= count; i++) {
            busy += rules.service[task[i]] + ride[i];
        }
        int least = NEVER;
        int end = end(rules.fleet.shiftStart[vehicle]);
        while (end <= shiftEnd && least > busy) {
            int departure = departure(end);
            least = Math.min(least, end - departure);
            end = end(departure + 1);
        }
        return least;
    }

    /** When a route that leaves at this moment ends. */
    private int end(int departure) {
        int moment = departure;
        for (int i = 1; i <= count; i++) {
            int arrival = moment + ride[i - 1];
            if (arrival > rules.closes[task[i]]) {
                return NEVER;
            }
            moment = rules.earliest(task[i], arrival) + rules.service[task[i]];
        }
        return moment + ride[count];
    }

    /** The latest departure that ends no later. */
    private int departure(int end) {
        int by = end - ride[count];
        for (int i = count; i >= 1; i--) {
            by = rules.latest(task[i], by - rules.service[task[i]]) - ride[i - 1];
        }
        return by;
    }
}
