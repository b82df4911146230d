package dev.peisong.optimizer.engine;

import org.jspecify.annotations.Nullable;

/**
 * Prices the textbook problem with pickups and deliveries: a pair's two places are sought together,
 * the time between them followed stop by stop.
 */
final class PairPricing extends FlatPricing {

    private final int[] second;

    PairPricing(FlatRules rules, Model model) {
        super(rules, model);
        second = model.second();
    }

    @Override
    public @Nullable Exchange exchange(Plan plan, Dice dice) {
        return null;
    }

    @Override
    public boolean renew(Tour tour) {
        super.renew(tour);
        int load = 0;
        for (int i = 1; i <= tour.size; i++) {
            load += change[tour.task[i]];
            tour.carried[i] = load;
        }
        tour.carried[0] = 0;
        tour.overload = 0;
        return true;
    }

    @Override
    public void insert(Tour tour, int request, int after, int thenAfter) {
        tour.open(thenAfter);
        tour.task[thenAfter + 1] = second[request];
        tour.open(after);
        tour.task[after + 1] = first[request];
        renew(tour);
    }

    @Override
    public boolean placeAfterInsertion(Tour tour, int request, Placement found) {
        return false;
    }

    @Override
    public void place(Tour tour, int request, Placement found) {
        found.clear();
        int pickup = first[request];
        for (int i = 0; i <= tour.size && tour.out[i] <= closes[pickup]; i++) {
            int before = tour.task[i];
            int way = travel.between(before, pickup);
            int arrival = tour.out[i] + way;
            if (arrival <= closes[pickup] && tour.carried[i] + change[pickup] <= rules.capacity()) {
                int leave = Math.max(arrival, opens[pickup]) + service[pickup];
                placeDelivery(tour, request, i, leave, found);
            }
        }
    }

    /** Tries the delivery behind every stop from the pickup on, as far as time and load allow. */
    private void placeDelivery(Tour tour, int request, int i, int leave, Placement found) {
        int pickup = first[request];
        int delivery = second[request];
        long fixed = tour.size == 0 ? rules.fixed() : 0;
        int before = tour.task[i];
        int detour = travel.between(before, pickup) - tour.leg[i];
        int at = pickup;
        int moment = leave;
        for (int j = i; j <= tour.size && moment <= closes[delivery]; j++) {
            int next = tour.task[j + 1];
            int there = travel.between(at, delivery);
            int onwards = travel.between(delivery, next);
            int arrival = moment + there;
            int gone = Math.max(arrival, opens[delivery]) + service[delivery];
            if (arrival <= closes[delivery] && gone + onwards <= tour.latest[j + 1]) {
                int closing = j == i ? 0 : -tour.leg[j];
                found.note(fixed + detour + there + onwards + closing, i, j);
            }
            if (j == tour.size || tour.carried[j + 1] + change[pickup] > rules.capacity()) {
                return;
            }
            int way = travel.between(at, next);
            moment += way;
            if (moment > tour.latest[j + 1]) {
                return;
            }
            moment = Math.max(moment, opens[next]) + service[next];
            detour += j == i ? way : 0;
            at = next;
        }
    }
}
