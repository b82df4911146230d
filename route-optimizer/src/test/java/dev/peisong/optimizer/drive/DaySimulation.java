package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Balance;
import dev.peisong.optimizer.problem.Break;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TimeWindow;
import dev.peisong.optimizer.problem.TravelProfile.Period;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One day of one vehicle that leaves at one moment, told plainly from the records of the problem.
 * Knows the documented policy, and nothing of the code that implements it.
 */
final class DaySimulation {

    /** A day's cost, apart from the fixed one, and when it ends. */
    record Day(long cost, int departure, int end) {}

    private final Problem problem;
    private final Vehicle vehicle;
    private final List<Job> order;
    private final List<OptionalInt> reloadBefore;
    private final int departure;
    private final List<Break> rests = new ArrayList<>();
    private int clock;
    private int left;
    private int place;
    private long metres;
    private long price;
    private long unpaid;

    private DaySimulation(
            Problem problem,
            Vehicle vehicle,
            List<Job> order,
            List<OptionalInt> reloadBefore,
            int departure) {
        this.problem = problem;
        this.vehicle = vehicle;
        this.order = order;
        this.reloadBefore = reloadBefore;
        this.departure = departure;
        clock = departure;
        place = vehicle.start();
        vehicle.breaks().stream().filter(b -> b.window().end() >= departure).forEach(rests::add);
        left = rests.isEmpty() ? 0 : rests.getFirst().seconds();
    }

    /** The day, unless some limit in time or distance is broken. */
    static Optional<Day> of(
            Problem problem,
            Vehicle vehicle,
            List<Job> order,
            List<OptionalInt> reloadBefore,
            int departure) {
        return new DaySimulation(problem, vehicle, order, reloadBefore, departure).run();
    }

    private Optional<Day> run() {
        for (int i = 0; i < order.size(); i++) {
            if (!visit(order.get(i), reloadBefore.get(i))) {
                return Optional.empty();
            }
        }
        if (vehicle.end().isPresent() && !travelTo(vehicle.end().getAsInt())) {
            return Optional.empty();
        }
        int duration = clock - departure;
        if (clock > vehicle.shift().end()
                || duration > vehicle.maxDurationSeconds()
                || metres > vehicle.maxMetres()) {
            return Optional.empty();
        }
        return Optional.of(new Day(cost(duration), departure, clock));
    }

    private long cost(int duration) {
        var rates = vehicle.rates();
        long cost = rates.fixed() + rates.perMetre() * metres;
        cost += rates.perSecond() * (duration - unpaid) + price;
        var overtime = vehicle.overtime();
        if (overtime != null && clock > overtime.after()) {
            cost += overtime.perSecond() * (clock - overtime.after());
        }
        var balance = problem.balance();
        if (balance != null) {
            long work =
                    balance.measure() == Balance.Measure.SECONDS
                            ? duration
                            : balance.measure() == Balance.Measure.STOPS ? order.size() : metres;
            cost += work > balance.target() ? balance.perUnit() * (work - balance.target()) : 0;
        }
        for (var job : order) {
            boolean elsewhere =
                    problem.initial().routes().entrySet().stream()
                            .anyMatch(
                                    e ->
                                            e.getValue().contains(job.id())
                                                    && !e.getKey().equals(vehicle.id()));
            cost += elsewhere ? problem.initial().perChange() : 0;
        }
        return cost;
    }

    private boolean visit(Job job, OptionalInt depot) {
        if (depot.isPresent()) {
            int seconds = java.util.Objects.requireNonNull(vehicle.reloads()).serviceSeconds();
            if (!travelTo(depot.getAsInt()) || !stop(List.of(TimeWindow.ANY), seconds)) {
                return false;
            }
            clock += seconds;
        }
        var own = job.serviceBy().get(vehicle.id());
        int seconds =
                own != null
                        ? own
                        : thousandths(job.serviceSeconds(), vehicle.pace().servicePermille());
        if (!travelTo(job.location()) || !stop(job.windows(), seconds)) {
            return false;
        }
        var soft = job.soft();
        if (soft != null && clock < soft.start()) {
            price += soft.perSecondEarly() * (soft.start() - clock);
        }
        if (soft != null && clock > soft.end()) {
            price += soft.perSecondLate() * (clock - soft.end());
        }
        clock += seconds;
        return true;
    }

    private static int thousandths(int seconds, int permille) {
        return (int) Math.ceil(seconds * (double) permille / 1000);
    }

    /** Waits and rests until the service starts; false if it cannot. */
    private boolean stop(List<TimeWindow> windows, int service) {
        while (true) {
            int start = opening(windows, clock);
            if (start < 0) {
                return false;
            }
            if (rests.isEmpty()) {
                clock = start;
                return true;
            }
            var rest = rests.getFirst();
            int begin = Math.max(clock, rest.window().start());
            if (begin <= rest.window().end() && begin + left <= start) {
                clock = begin;
                rest(left);
                continue;
            }
            int part = Math.min(start - begin, left - rest.leastPart());
            if (begin <= rest.window().end() && part >= rest.leastPart()) {
                clock = begin;
                rest(part);
            }
            if (start + service <= rest.window().end()) {
                clock = start;
                return true;
            }
            if (!restNow()) {
                return false;
            }
        }
    }

    private static int opening(List<TimeWindow> windows, int moment) {
        for (var window : windows) {
            for (int t = moment; t <= window.end(); t++) {
                if (window.contains(t)) {
                    return t;
                }
                if (t < window.start()) {
                    t = window.start() - 1;
                }
            }
        }
        return -1;
    }

    private boolean restNow() {
        var window = rests.getFirst().window();
        clock = Math.max(clock, window.start());
        if (clock > window.end()) {
            return false;
        }
        rest(left);
        return true;
    }

    private void rest(int seconds) {
        unpaid += rests.getFirst().paid() ? 0 : seconds;
        clock += seconds;
        left -= seconds;
        if (left == 0) {
            rests.removeFirst();
            left = rests.isEmpty() ? 0 : rests.getFirst().seconds();
        }
    }

    private boolean travelTo(int location) {
        if (!problem.matrix().reachable(place, location)) {
            return false;
        }
        while (!rests.isEmpty() && arrival(location) > rests.getFirst().window().end()) {
            if (!restNow()) {
                return false;
            }
        }
        clock = arrival(location);
        metres += problem.matrix().metres(place, location);
        place = location;
        return true;
    }

    private int arrival(int location) {
        int own =
                thousandths(
                        problem.matrix().seconds(place, location), vehicle.pace().travelPermille());
        int earliest = clock + thousandths(own, factorAt(clock));
        for (Period period : problem.profile().periods()) {
            if (period.from() > clock) {
                earliest = Math.min(earliest, period.from() + thousandths(own, period.permille()));
            }
        }
        return earliest;
    }

    private int factorAt(int moment) {
        int factor = 1000;
        for (Period period : problem.profile().periods()) {
            factor = period.from() <= moment ? period.permille() : factor;
        }
        return factor;
    }
}
