package dev.peisong.optimizer.search;

/** The best and the second best place for a job on a tour. */
final class Placement {

    /** Cost of a place that does not exist. */
    static final long NONE = Long.MAX_VALUE;

    long cost;
    int after;
    long secondCost;
    int secondAfter;

    /** Tries every place behind the locked jobs; exact, O(1) each where windows are single. */
    void find(Tour tour, int job) {
        cost = NONE;
        secondCost = NONE;
        after = -1;
        secondAfter = -1;
        var in = tour.in;
        int closes = in.closes[job];
        int place = in.location[job];
        for (int i = tour.lockedCount(); i <= tour.size && tour.out[i] <= closes; i++) {
            int arrival = tour.out[i] + in.seconds(tour.location[i], place);
            if (arrival <= closes) {
                int leave = in.earliest(job, arrival) + in.service[job];
                if (leave + in.seconds(place, tour.location[i + 1]) <= tour.latest[i + 1]) {
                    note(price(tour, job, i), i);
                }
            }
        }
    }

    private static long price(Tour tour, int job, int i) {
        var in = tour.in;
        int v = tour.vehicle;
        int place = in.location[job];
        long metres =
                in.metres(tour.location[i], place) + (long) in.metres(place, tour.location[i + 1]);
        long price = 0;
        if (tour.size == 0) {
            price = in.fleet.fixed[v];
        } else {
            metres -= in.metres(tour.location[i], tour.location[i + 1]);
        }
        if (in.fleet.timed[v]) {
            boolean exact = tour.exact || in.severalWindows[job];
            int duration =
                    exact ? tour.exactDuration(job, i) : tour.segments.durationWith(tour, job, i);
            if (duration < 0 || duration > in.fleet.maxDuration[v]) {
                return NONE;
            }
            price += in.fleet.perSecond[v] * (duration - tour.duration);
        }
        return price + in.fleet.perMetre[v] * metres;
    }

    private void note(long price, int behind) {
        if (price < cost) {
            secondCost = cost;
            secondAfter = after;
            cost = price;
            after = behind;
        } else if (price < secondCost) {
            secondCost = price;
            secondAfter = behind;
        }
    }
}
