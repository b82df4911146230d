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
        long fixed = tour.size == 0 ? rules.fixed() : 0;
        int room = rules.capacity() - change[pickup];
        int toHere = travel.between(pickup, depot);
        for (int i = 0; i <= tour.size && tour.out[i] <= closes[pickup]; i++) {
            int onwards = travel.between(pickup, tour.task[i + 1]);
            int detour = toHere + onwards - tour.leg[i];
            int arrival = tour.out[i] + toHere;
            if (detour + fixed < found.secondCost
                    && arrival <= closes[pickup]
                    && tour.carried[i] <= room) {
                int leave = Math.max(arrival, opens[pickup]) + service[pickup];
                if (leave + onwards <= tour.latest[i + 1]) {
                    placeDelivery(tour, request, i, leave, found);
                }
            }
            toHere = onwards;
        }
    }

    /** Tries the delivery behind every stop from the pickup on, as far as time and load allow. */
    private void placeDelivery(Tour tour, int request, int i, int leave, Placement found) {
        int pickup = first[request];
        int delivery = second[request];
        int room = rules.capacity() - change[pickup];
        int close = closes[delivery];
        int open = opens[delivery];
        int stay = service[delivery];
        long detour =
                (tour.size == 0 ? rules.fixed() : 0)
                        + travel.between(tour.task[i], pickup)
                        - tour.leg[i];
        int at = pickup;
        int toHere = travel.between(pickup, delivery);
        int moment = leave;
        for (int j = i; j <= tour.size && moment <= close; j++) {
            int next = tour.task[j + 1];
            int onwards = travel.between(delivery, next);
            long price = detour + toHere + onwards - (j == i ? 0 : tour.leg[j]);
            if (price < found.secondCost) {
                int arrival = moment + toHere;
                if (arrival <= close
                        && Math.max(arrival, open) + stay + onwards <= tour.latest[j + 1]) {
                    found.note(price, i, j);
                }
            }
            if (j == tour.size || tour.carried[j + 1] > room) {
                return;
            }
            int way = j == i ? travel.between(at, next) : tour.leg[j];
            moment += way;
            if (moment > tour.latest[j + 1]) {
                return;
            }
            moment = Math.max(moment, opens[next]) + service[next];
            detour += j == i ? way : 0;
            at = next;
            toHere = onwards;
        }
    }
}
