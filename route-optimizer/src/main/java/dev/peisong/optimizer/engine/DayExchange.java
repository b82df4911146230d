package dev.peisong.optimizer.engine;

import static dev.peisong.optimizer.engine.DayTravel.metres;
import static dev.peisong.optimizer.engine.DayTravel.seconds;

/**
 * Exchanges between tours of a plain day, whose vehicles may differ. Heads, segments and tails are
 * joined in O(1); only where the other vehicle ends elsewhere or at another time is the tail
 * followed stop by stop, and where tasks have several windows both tours are renewed on the side.
 */
final class DayExchange extends Exchange {

    private final DayPricing pricing;
    private final DayRules rules;
    private final DayFleet fleet;
    private final DayTravel travel;

    /** What the exchange tried last makes the plan cost more. */
    long worse;

    DayExchange(Plan plan, DayPricing pricing, Dice dice) {
        super(plan, dice);
        this.pricing = pricing;
        rules = pricing.rules;
        fleet = pricing.fleet;
        travel = pricing.travel;
    }

    @Override
    void tails(double temperature) {
        if (!pick() || isLocked()) {
            return;
        }
        var one = (DayTour) a;
        var other = (DayTour) b;
        long delta = joined(one, i, other, j) + joined(other, j - 1, one, i + 1);
        delta -= one.cost + other.cost;
        int more = one.size - i;
        int less = other.size - j + 1;
        if (delta < HOPELESS * temperature
                && inTime(one, i, other, j)
                && inTime(other, j - 1, one, i + 1)
                && mayMove(more, less)
                && accepts(delta, temperature, more, less)) {
            applyTails();
        }
    }

    @Override
    void segments(double temperature) {
        if (!pick() || isLocked()) {
            return;
        }
        int x = dice.below(LONGEST_SEGMENT + 1);
        int y = 1 + dice.below(LONGEST_SEGMENT);
        var one = (DayTour) a;
        var other = (DayTour) b;
        if (x > one.size - i || y > other.size - j + 1) {
            return;
        }
        long delta = spliced(one, i, other, j, y, i + x + 1) - one.cost - other.cost;
        if (delta >= HOPELESS * temperature) {
            return;
        }
        delta += spliced(other, j - 1, one, i + 1, x, j + y);
        if (delta < HOPELESS * temperature && mayMove(x, y) && accepts(delta, temperature, x, y)) {
            applySegments(x, y);
        }
    }

    private boolean isLocked() {
        return i < model.locked()[a.vehicle].length || j <= model.locked()[b.vehicle].length;
    }

    /** Least cost of a head of one tour and a tail of another, driven by the first's vehicle. */
    private long joined(DayTour head, int upTo, DayTour tail, int from) {
        int v = head.vehicle;
        boolean bare = from > tail.size;
        if (bare && upTo == 0) {
            return 0;
        }
        long leg = travel.leg(head.task[upTo], bare ? fleet.end[v] : tail.task[from]);
        long length = head.driven[upTo] + metres(leg);
        int time = head.headTime[upTo] + seconds(leg);
        if (!bare) {
            long home = home(tail, v);
            length += tail.driven[tail.size] - tail.driven[from] + metres(home);
            time += Math.max(0, tail.tailFirst[from] - time - head.headLast[upTo]);
            time += tail.tailTime[from] - tail.ride[tail.size] + seconds(home);
        }
        return cost(v, length, time);
    }

    private long home(DayTour tour, int v) {
        return travel.leg(tour.task[tour.size], fleet.end[v]);
    }

    private long cost(int v, long length, int time) {
        if (!fleet.timed[v]) {
            return fleet.fixed[v] + fleet.perMetre[v] * length;
        }
        return time > fleet.maxDuration[v]
                ? Placement.NONE
                : fleet.fixed[v] + fleet.perMetre[v] * length + fleet.perSecond[v] * time;
    }

    private boolean inTime(DayTour head, int upTo, DayTour tail, int from) {
        int v = head.vehicle;
        int end = fleet.end[v];
        if (from > tail.size) {
            long home = travel.leg(head.task[upTo], end);
            return upTo == 0 || head.out[upTo] + seconds(home) <= fleet.shiftEnd[v];
        }
        int arrival = head.out[upTo] + seconds(travel.leg(head.task[upTo], tail.task[from]));
        return endAlike(v, tail.vehicle)
                ? arrival <= tail.latest[from]
                : follows(v, tail, from, arrival);
    }

    private boolean endAlike(int v, int w) {
        return fleet.end[v] == fleet.end[w] && fleet.shiftEnd[v] == fleet.shiftEnd[w];
    }

    private boolean follows(int v, DayTour tail, int from, int arrival) {
        int moment = arrival;
        for (int k = from; k <= tail.size; k++) {
            int at = tail.task[k];
            if (moment > rules.closes[at]) {
                return false;
            }
            moment = rules.earliest(at, moment) + rules.service[at];
            moment += k < tail.size ? tail.ride[k] : seconds(home(tail, v));
        }
        return moment <= fleet.shiftEnd[v];
    }

    /** Least cost of a tour with a segment of another in place of what is before its tail. */
    private long spliced(DayTour tour, int upTo, DayTour other, int from, int count, int tail) {
        if (upTo == 0 && count == 0 && tail > tour.size) {
            return 0;
        }
        int at = tour.task[upTo];
        int moment = tour.out[upTo];
        int time = tour.headTime[upTo];
        int last = tour.headLast[upTo];
        long length = tour.driven[upTo];
        for (int s = from; s < from + count; s++) {
            int next = other.task[s];
            long leg = travel.leg(at, next);
            moment += seconds(leg);
            if (moment > rules.closes[next]) {
                return Placement.NONE;
            }
            moment = rules.earliest(next, moment) + rules.service[next];
            time += seconds(leg);
            int wait = Math.max(0, rules.opens[next] - time - last);
            last = Math.min(rules.closes[next] - time, last);
            time += wait + rules.service[next];
            length += metres(leg);
            at = next;
        }
        long leg = travel.leg(at, tour.task[tail]);
        if (moment + seconds(leg) > tour.latest[tail]) {
            return Placement.NONE;
        }
        time += seconds(leg);
        time += Math.max(0, tour.tailFirst[tail] - time - last);
        time += tour.tailTime[tail];
        length += metres(leg) + tour.driven[tour.size + 1] - tour.driven[tail];
        return cost(tour.vehicle, length, time);
    }

    /** Whether each vehicle may serve what comes, with what stays. */
    private boolean mayMove(int fromOne, int fromOther) {
        return takes(a, i + 1, fromOne, b, j, fromOther)
                && takes(b, j, fromOther, a, i + 1, fromOne);
    }

    private boolean takes(Tour tour, int left, int leaving, Tour other, int from, int coming) {
        int v = tour.vehicle;
        if (tour.size - leaving + coming > fleet.maxStops[v]) {
            return false;
        }
        for (int d = 0; d < rules.dimensions; d++) {
            long load = ((DayTour) tour).loads[d];
            load += load(other, from, coming, d) - load(tour, left, leaving, d);
            if (load > fleet.capacity[v * rules.dimensions + d]) {
                return false;
            }
        }
        return model.classOf()[v] == model.classOf()[other.vehicle]
                || isAllowed(v, other, from, coming);
    }

    private long load(Tour tour, int from, int count, int dimension) {
        long load = 0;
        for (int at = from; at < from + count; at++) {
            load += rules.demand[tour.task[at] * rules.dimensions + dimension];
        }
        return load;
    }

    private boolean isAllowed(int v, Tour other, int from, int count) {
        var allowed = model.allowed()[model.classOf()[v]];
        for (int at = from; at < from + count; at++) {
            if (!allowed[model.requestOf()[other.task[at]]]) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(long bound, double temperature, int fromOne, int fromOther) {
        worse = bound;
        if (isBound()) {
            var one = with(a, i + 1, fromOne, b, j, fromOther);
            var other = with(b, j, fromOther, a, i + 1, fromOne);
            if (!pricing.renew(one) || !pricing.renew(other)) {
                return false;
            }
            worse = one.cost + other.cost - a.cost - b.cost;
        }
        return worse < 0
                || (worse < HOPELESS * temperature
                        && worse < -temperature * StrictMath.log(1 - dice.unit()));
    }

    private boolean isBound() {
        return (((DayTour) a).several || ((DayTour) b).several)
                && (fleet.timed[a.vehicle] || fleet.timed[b.vehicle]);
    }

    private Tour with(Tour tour, int left, int leaving, Tour other, int from, int coming) {
        var changed = pricing.tour(tour.vehicle);
        int rest = tour.size - left - leaving + 1;
        changed.reserve(left - 1 + coming + rest);
        changed.size = left - 1 + coming + rest;
        System.arraycopy(tour.task, 1, changed.task, 1, left - 1);
        System.arraycopy(other.task, from, changed.task, left, coming);
        System.arraycopy(tour.task, left + leaving, changed.task, left + coming, rest);
        return changed;
    }
}
