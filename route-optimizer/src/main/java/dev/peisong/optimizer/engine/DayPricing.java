package dev.peisong.optimizer.engine;

import static dev.peisong.optimizer.engine.DayTravel.metres;
import static dev.peisong.optimizer.engine.DayTravel.seconds;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Prices plain days. A place is checked in O(1): against the earliest moment out of the stop
 * before, the latest arrival at the stop behind, and, where time has a price or a limit, by joining
 * head, task and tail; see {@link DayTour}. Where tasks have several windows that is a bound, and
 * places that may be among the best are timed stop by stop.
 */
final class DayPricing implements Pricing {

    final DayRules rules;
    final DayFleet fleet;
    final DayTravel travel;
    private final Model model;
    private final DayTimes times;

    DayPricing(DayRules rules, Model model) {
        this.rules = rules;
        this.model = model;
        fleet = rules.fleet;
        travel = rules.travel;
        times = new DayTimes(rules);
    }

    @Override
    public Tour tour(int vehicle) {
        return new DayTour(vehicle, rules.dimensions);
    }

    @Override
    public @Nullable Exchange exchange(Plan plan, Dice dice) {
        return new DayExchange(plan, this, dice);
    }

    @Override
    public boolean renew(Tour renewed) {
        var tour = (DayTour) renewed;
        tour.several = false;
        Arrays.fill(tour.loads, 0);
        for (int i = 1; i <= tour.size; i++) {
            take(tour, tour.task[i]);
        }
        int v = tour.vehicle;
        int end = tour.size + 1;
        tour.task[0] = fleet.start[v];
        tour.task[end] = fleet.end[v];
        tour.out[0] = fleet.shiftStart[v];
        tour.headTime[0] = 0;
        tour.headLast[0] = fleet.shiftEnd[v];
        tour.driven[0] = 0;
        tour.latest[end] = fleet.shiftEnd[v];
        tour.tailTime[end] = 0;
        tour.tailFirst[end] = 0;
        if (tour.size == 0) {
            leaveIdle(tour);
            return true;
        }
        return isLoadable(tour) && renew(tour, 1, tour.size);
    }

    private void take(DayTour tour, int task) {
        tour.several |= rules.several[task];
        int dimensions = tour.loads.length;
        for (int d = 0; d < dimensions; d++) {
            tour.loads[d] += rules.demand[task * dimensions + d];
        }
    }

    private static void leaveIdle(DayTour tour) {
        tour.leg[0] = 0;
        tour.ride[0] = 0;
        tour.driven[1] = 0;
        tour.metres = 0;
        tour.duration = 0;
        tour.cost = 0;
    }

    private boolean isLoadable(DayTour tour) {
        int dimensions = tour.loads.length;
        for (int d = 0; d < dimensions; d++) {
            if (tour.loads[d] > fleet.capacity[tour.vehicle * dimensions + d]) {
                return false;
            }
        }
        return tour.size <= fleet.maxStops[tour.vehicle];
    }

    @Override
    public void insert(Tour changed, int request, int after, int thenAfter) {
        var tour = (DayTour) changed;
        int task = model.first()[request];
        int direct = tour.ride[after];
        tour.open(after);
        tour.task[after + 1] = task;
        take(tour, task);
        if (!renew(tour, after + 1, after + 1)) {
            throw new IllegalStateException("a place that was priced is not feasible");
        }
        tour.delayed = tour.ride[after] + rules.service[task] + tour.ride[after + 1] >= direct;
    }

    /** Finds heads from one stop on and tails from another one back, and the cost. */
    private boolean renew(DayTour tour, int from, int to) {
        if (!forward(tour, from)) {
            return false;
        }
        backward(tour, to);
        int v = tour.vehicle;
        tour.metres = tour.driven[tour.size + 1];
        tour.duration = 0;
        if (fleet.timed[v]) {
            tour.duration =
                    tour.several ? times.of(tour) : tour.headTime[tour.size] + tour.ride[tour.size];
        }
        tour.cost =
                fleet.fixed[v]
                        + fleet.perMetre[v] * tour.metres
                        + fleet.perSecond[v] * tour.duration;
        return tour.duration <= fleet.maxDuration[v];
    }

    private boolean forward(DayTour tour, int from) {
        for (int i = from; i <= tour.size; i++) {
            int at = tour.task[i];
            int way = ride(tour, i - 1);
            int arrival = tour.out[i - 1] + way;
            if (arrival > rules.closes[at]) {
                return false;
            }
            tour.out[i] = rules.earliest(at, arrival) + rules.service[at];
            int delta = tour.headTime[i - 1] + way;
            int last = tour.headLast[i - 1];
            int wait = Math.max(0, rules.opens[at] - delta - last);
            tour.headLast[i] = Math.min(rules.closes[at] - delta, last);
            tour.headTime[i] = delta + wait + rules.service[at];
        }
        int end = tour.out[tour.size] + ride(tour, tour.size);
        return end <= fleet.shiftEnd[tour.vehicle];
    }

    /** Notes the leg behind a stop; its seconds. */
    private int ride(DayTour tour, int i) {
        long leg = travel.leg(tour.task[i], tour.task[i + 1]);
        tour.leg[i] = metres(leg);
        tour.ride[i] = seconds(leg);
        tour.driven[i + 1] = tour.driven[i] + metres(leg);
        return seconds(leg);
    }

    private void backward(DayTour tour, int to) {
        for (int i = to; i >= 1; i--) {
            int at = tour.task[i];
            int delta = rules.service[at] + tour.ride[i];
            tour.latest[i] = rules.latest(at, tour.latest[i + 1] - delta);
            int first = tour.tailFirst[i + 1] - delta;
            int wait = Math.max(0, first - rules.closes[at]);
            tour.tailFirst[i] = Math.max(first, rules.opens[at]) - wait;
            tour.tailTime[i] = delta + wait + tour.tailTime[i + 1];
        }
    }

    @Override
    public void place(Tour on, int request, Placement found) {
        var tour = (DayTour) on;
        int task = model.first()[request];
        found.clear();
        if (!hasRoom(tour, task)) {
            return;
        }
        int closes = rules.closes[task];
        for (int i = model.locked()[tour.vehicle].length; i <= tour.size; i++) {
            if (tour.out[i] > closes) {
                return;
            }
            found.note(price(tour, task, i, found.secondCost), i, i);
        }
    }

    private boolean hasRoom(DayTour tour, int task) {
        int dimensions = tour.loads.length;
        for (int d = 0; d < dimensions; d++) {
            if (tour.loads[d] + rules.demand[task * dimensions + d]
                    > fleet.capacity[tour.vehicle * dimensions + d]) {
                return false;
            }
        }
        return tour.size < fleet.maxStops[tour.vehicle];
    }

    /** What the task costs behind a stop, if it can be driven and that is less than the bound. */
    private long price(DayTour tour, int task, int i, long bound) {
        long to = travel.legTo(task, tour.task[i]);
        int arrival = tour.out[i] + seconds(to);
        if (arrival > rules.closes[task]) {
            return Placement.NONE;
        }
        long onwards = travel.leg(task, tour.task[i + 1]);
        int leave = rules.earliest(task, arrival) + rules.service[task];
        if (leave + seconds(onwards) > tour.latest[i + 1]) {
            return Placement.NONE;
        }
        int v = tour.vehicle;
        long detour = (long) metres(to) + metres(onwards) - tour.leg[i];
        long price = fleet.perMetre[v] * detour + (tour.size == 0 ? fleet.fixed[v] : 0);
        return fleet.timed[v]
                ? timed(tour, task, i, seconds(to), seconds(onwards), price, bound)
                : price;
    }

    private long timed(
            DayTour tour, int task, int i, int there, int onwards, long price, long bound) {
        int v = tour.vehicle;
        int duration = joined(tour, task, i, there, onwards);
        long whole = price + fleet.perSecond[v] * (duration - tour.duration);
        if (whole >= bound || duration > fleet.maxDuration[v]) {
            return Placement.NONE;
        }
        if (tour.several || rules.several[task]) {
            duration = times.with(tour, task, i, there, onwards);
            whole = price + fleet.perSecond[v] * (duration - tour.duration);
        }
        return duration > fleet.maxDuration[v] ? Placement.NONE : whole;
    }

    /** Least time of a head, the task and the tail behind it. */
    private int joined(DayTour tour, int task, int i, int there, int onwards) {
        int delta = tour.headTime[i] + there;
        int wait = Math.max(0, rules.opens[task] - delta - tour.headLast[i]);
        int last = Math.min(rules.closes[task] - delta, tour.headLast[i]);
        int head = delta + wait + rules.service[task] + onwards;
        return head + Math.max(0, tour.tailFirst[i + 1] - head - last) + tour.tailTime[i + 1];
    }

    /**
     * An insertion that delays makes no other place feasible, nor cheaper where time has no price.
     * Where it has, waiting may have come or gone, and all are priced anew but those that were not
     * feasible.
     */
    @Override
    public boolean placeAfterInsertion(Tour on, int request, Placement found) {
        var tour = (DayTour) on;
        if (!tour.delayed) {
            return false;
        }
        int task = model.first()[request];
        if (!hasRoom(tour, task)) {
            found.clear();
            return true;
        }
        if (fleet.perSecond[tour.vehicle] > 0) {
            return found.secondCost == Placement.NONE && reprice(tour, task, found);
        }
        return false;
    }

    private boolean reprice(DayTour tour, int task, Placement found) {
        int inserted = tour.insertedAfter;
        int known = found.cost == Placement.NONE ? inserted : found.after;
        found.clear();
        if (known != inserted) {
            int now = known > inserted ? known + 1 : known;
            found.note(price(tour, task, now, Placement.NONE), now, now);
        }
        for (int i = inserted; i <= inserted + 1; i++) {
            found.note(price(tour, task, i, found.secondCost), i, i);
        }
        return true;
    }
}
