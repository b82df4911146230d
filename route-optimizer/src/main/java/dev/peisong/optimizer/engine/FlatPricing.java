package dev.peisong.optimizer.engine;

import org.jspecify.annotations.Nullable;

/**
 * Prices the textbook problem without pairs. A place is checked in O(1): against the earliest
 * moment out of the stop before and the latest arrival at the stop behind.
 */
class FlatPricing implements Pricing {

    final FlatRules rules;
    final FlatTravel travel;
    final int depot;
    final int[] opens;
    final int[] closes;
    final int[] service;
    final int[] change;
    final int[] first;

    FlatPricing(FlatRules rules, Model model) {
        this.rules = rules;
        travel = rules.travel();
        depot = rules.depot();
        opens = rules.opens();
        closes = rules.closes();
        service = rules.service();
        change = rules.change();
        first = model.first();
    }

    @Override
    public @Nullable Exchange exchange(Plan plan, Dice dice) {
        return new FlatExchange(plan, this, dice);
    }

    @Override
    public boolean renew(Tour tour) {
        tour.load = 0;
        tour.metres = 0;
        tour.out[0] = opens[depot];
        tour.task[0] = depot;
        tour.task[tour.size + 1] = depot;
        tour.latest[tour.size + 1] = closes[depot];
        for (int i = 0; i <= tour.size; i++) {
            tour.leg[i] = tour.size == 0 ? 0 : travel.between(tour.task[i], tour.task[i + 1]);
            tour.metres += tour.leg[i];
            tour.load += i == 0 ? 0 : change[tour.task[i]];
            tour.out[i] = i == 0 ? opens[depot] : -1;
            tour.latest[i] = -1;
        }
        renew(tour, 1, tour.size);
        return true;
    }

    @Override
    public void insert(Tour tour, int request, int after, int thenAfter) {
        int task = first[request];
        int removed = tour.leg[after];
        tour.open(after);
        tour.task[after + 1] = task;
        tour.leg[after] = travel.between(tour.task[after], task);
        tour.leg[after + 1] = travel.between(task, tour.task[after + 2]);
        tour.metres += tour.leg[after] + tour.leg[after + 1] - removed;
        tour.load += change[task];
        renew(tour, after + 1, after + 1);
    }

    private void renew(Tour tour, int from, int to) {
        if (rules.timed()) {
            forward(tour, from, to);
            backward(tour, from, to);
        }
        tour.cost = tour.size == 0 ? 0 : rules.fixed() + tour.metres;
        tour.overload = Math.max(0, tour.load - rules.capacity());
    }

    private void forward(Tour tour, int from, int to) {
        var task = tour.task;
        var leg = tour.leg;
        var out = tour.out;
        int moment = out[from - 1];
        for (int i = from; i <= tour.size; i++) {
            int at = task[i];
            moment = Math.max(moment + leg[i - 1], opens[at]) + service[at];
            if (i > to && out[i] == moment) {
                return;
            }
            out[i] = moment;
        }
    }

    private void backward(Tour tour, int from, int to) {
        var task = tour.task;
        var leg = tour.leg;
        var latest = tour.latest;
        int moment = latest[to + 1];
        for (int i = to; i >= 1; i--) {
            int at = task[i];
            moment = Math.min(moment - leg[i] - service[at], closes[at]);
            if (i < from && latest[i] == moment) {
                return;
            }
            latest[i] = moment;
        }
    }

    @Override
    public void place(Tour tour, int request, Placement found) {
        int task = first[request];
        if (rules.timed()) {
            placeInTime(tour, task, found);
        } else {
            placeAnywhere(tour, task, found);
        }
        if (tour.size == 0 && found.cost != Placement.NONE) {
            found.cost += rules.fixed();
        }
    }

    private void placeInTime(Tour tour, int task, Placement found) {
        int best = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        int bestAfter = 0;
        int secondAfter = 0;
        int close = closes[task];
        int open = opens[task];
        int stay = service[task];
        var stops = tour.task;
        var leg = tour.leg;
        var out = tour.out;
        var latest = tour.latest;
        int size = tour.size;
        int toHere = travel.between(task, depot);
        for (int i = 0; i <= size; i++) {
            int onwards = travel.between(task, stops[i + 1]);
            int detour = toHere + onwards - leg[i];
            if (detour < second) {
                int arrival = out[i] + toHere;
                if (arrival <= close) {
                    int leave = Math.max(arrival, open) + stay;
                    if (leave + onwards <= latest[i + 1]) {
                        if (detour < best) {
                            second = best;
                            secondAfter = bestAfter;
                            best = detour;
                            bestAfter = i;
                        } else {
                            second = detour;
                            secondAfter = i;
                        }
                    }
                } else if (out[i] > close) {
                    break;
                }
            }
            toHere = onwards;
        }
        tell(found, best, bestAfter, second, secondAfter);
    }

    private void placeAnywhere(Tour tour, int task, Placement found) {
        int best = Integer.MAX_VALUE;
        int second = Integer.MAX_VALUE;
        int bestAfter = 0;
        int secondAfter = 0;
        var stops = tour.task;
        var leg = tour.leg;
        int size = tour.size;
        int toHere = travel.between(task, depot);
        for (int i = 0; i <= size; i++) {
            int onwards = travel.between(task, stops[i + 1]);
            int detour = toHere + onwards - leg[i];
            if (detour < second) {
                if (detour < best) {
                    second = best;
                    secondAfter = bestAfter;
                    best = detour;
                    bestAfter = i;
                } else {
                    second = detour;
                    secondAfter = i;
                }
            }
            toHere = onwards;
        }
        tell(found, best, bestAfter, second, secondAfter);
    }

    private static void tell(Placement found, int best, int after, int second, int secondAfter) {
        found.cost = best == Integer.MAX_VALUE ? Placement.NONE : best;
        found.after = after;
        found.secondCost = second == Integer.MAX_VALUE ? Placement.NONE : second;
        found.secondAfter = secondAfter;
    }

    /**
     * An insertion makes no other place cheaper or feasible: the two places known are still the
     * best but for the two new ones, if they have not gone.
     */
    @Override
    public boolean placeAfterInsertion(Tour tour, int request, Placement found) {
        int task = first[request];
        int inserted = tour.insertedAfter;
        if (found.cost != Placement.NONE) {
            if (found.after == inserted) {
                return false;
            }
            found.after += found.after > inserted ? 1 : 0;
            if (!fits(tour, task, found.after)) {
                return false;
            }
        }
        if (found.secondCost != Placement.NONE) {
            if (found.secondAfter == inserted) {
                return false;
            }
            found.secondAfter += found.secondAfter > inserted ? 1 : 0;
            if (!fits(tour, task, found.secondAfter)) {
                return false;
            }
        }
        for (int i = inserted; i <= inserted + 1; i++) {
            int detour =
                    travel.between(task, tour.task[i])
                            + travel.between(task, tour.task[i + 1])
                            - tour.leg[i];
            if (detour < found.secondCost && fits(tour, task, i)) {
                found.note(detour, i, i);
            }
        }
        return true;
    }

    private boolean fits(Tour tour, int task, int after) {
        if (!rules.timed()) {
            return true;
        }
        int arrival = tour.out[after] + travel.between(tour.task[after], task);
        int leave = Math.max(arrival, opens[task]) + service[task];
        return arrival <= closes[task]
                && leave + travel.between(task, tour.task[after + 1]) <= tour.latest[after + 1];
    }
}
