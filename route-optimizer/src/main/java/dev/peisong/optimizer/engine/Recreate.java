package dev.peisong.optimizer.engine;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Inserts absent requests one by one where each costs least, overlooking a place now and then
 * ("greedy insertion with blinks" of SISR). An empty vehicle of each class competes for every one.
 */
final class Recreate {

    private static final double BLINK = 0.03;

    /** With more tours than this only those near a request are looked at. */
    private static final int MOST_TOURS = 48;

    /** Of so many requests each comes too seldom for what is known of its places to still hold. */
    private static final int MANY_REQUESTS = 2_000;

    private static final int MOST_TOURS_OF_MANY = 8;
    private static final int MOST_NEARBY_OF_MANY = 12;

    private final Plan plan;
    private final Model model;
    private final Dice dice;
    private final InsertionOrder order;
    private final PlacementCache cache;
    private final boolean[] idleSeen;
    private final int[] idle;
    private final int[] seenFor;
    private final int[] nearby;
    private final int mostTours;
    private final int mostNearby;
    private int round;
    private int idleCount;
    private boolean idleKnown;

    /** No more vehicles than these may be in use. */
    int mostVehicles = Integer.MAX_VALUE;

    private long best;
    private int bestVehicle;
    private int bestAfter;
    private int bestThenAfter;

    Recreate(Plan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
        model = plan.model;
        order = new InsertionOrder(model, dice);
        cache = new PlacementCache(model, plan.pricing);
        idleSeen = new boolean[model.classes()];
        idle = new int[model.classes()];
        seenFor = new int[model.vehicles()];
        nearby = new int[model.vehicles()];
        boolean many = model.requests() > MANY_REQUESTS;
        mostTours = many ? MOST_TOURS_OF_MANY : MOST_TOURS;
        mostNearby = many ? MOST_NEARBY_OF_MANY : nearby.length;
    }

    /** Inserts what it can, in a random order with blinks. */
    void apply() {
        order.apply(plan.absent, plan.absentCount, plan.wasShort());
        insertAll(BLINK, () -> false);
    }

    /** Inserts what it can until it is stopped, each at its best place. */
    void construct(BooleanSupplier stopped) {
        order.forConstruction(plan.absent, plan.absentCount);
        insertAll(0, stopped);
    }

    private void insertAll(double blink, BooleanSupplier stopped) {
        idleKnown = false;
        int left = 0;
        int count = plan.absentCount;
        for (int a = 0; a < count; a++) {
            int request = plan.absent[a];
            if (stopped.getAsBoolean() || !insert(request, blink)) {
                plan.absent[left++] = request;
            }
        }
        plan.absentCount = left;
    }

    private boolean insert(int request, double blink) {
        best = Placement.NONE;
        bestVehicle = -1;
        if (plan.usedCount <= mostTours) {
            for (int u = 0; u < plan.usedCount; u++) {
                consider(plan.used[u], request, blink, 0);
            }
        } else {
            int count = listNearby(request);
            for (int u = 0; u < count; u++) {
                consider(nearby[u], request, blink, 0);
            }
        }
        if (plan.usedCount < mostVehicles) {
            considerIdle(request, blink);
        }
        if (bestVehicle < 0 && plan.usedCount > mostTours) {
            for (int u = 0; u < plan.usedCount; u++) {
                consider(plan.used[u], request, blink, 0);
            }
        }
        if (bestVehicle < 0 || best >= model.penalty()[request]) {
            return false;
        }
        put(request);
        return true;
    }

    private int listNearby(int request) {
        round++;
        int count = 0;
        for (int task : model.near()[model.first()[request]]) {
            int v = plan.vehicleOf[model.requestOf()[task]];
            if (v >= 0 && seenFor[v] != round) {
                seenFor[v] = round;
                nearby[count++] = v;
                if (count == mostNearby) {
                    break;
                }
            }
        }
        return count;
    }

    private void consider(int vehicle, int request, double blink, long price) {
        if (!model.allowed()[model.classOf()[vehicle]][request] || !tiesAllow(vehicle, request)) {
            return;
        }
        long extra = price;
        int overload = plan.loadOf[vehicle] + model.load()[request] - model.capacity();
        if (overload > 0) {
            if (plan.overloadPrice == 0) {
                return;
            }
            int already = Math.max(0, plan.loadOf[vehicle] - model.capacity());
            extra += plan.priceOf(overload) - plan.priceOf(already);
            if (extra >= best) {
                return;
            }
        }
        int entry = cache.entry(plan, vehicle, request);
        long cost = cache.cost(entry) + extra;
        if (cost < best) {
            boolean overlooked = blink != 0 && dice.happens(blink);
            if (!overlooked) {
                take(vehicle, cost, cache.after(entry), cache.thenAfter(entry));
            } else if (cache.secondCost(entry) + extra < best) {
                take(
                        vehicle,
                        cache.secondCost(entry) + extra,
                        cache.secondAfter(entry),
                        cache.secondThenAfter(entry));
            }
        }
    }

    private boolean tiesAllow(int vehicle, int request) {
        for (int other : model.together()[request]) {
            if (plan.vehicleOf[other] >= 0 && plan.vehicleOf[other] != vehicle) {
                return false;
            }
        }
        for (int other : model.apart()[request]) {
            if (plan.vehicleOf[other] == vehicle) {
                return false;
            }
        }
        return true;
    }

    private void take(int vehicle, long cost, int after, int thenAfter) {
        best = cost;
        bestVehicle = vehicle;
        bestAfter = after;
        bestThenAfter = thenAfter;
    }

    private void considerIdle(int request, double blink) {
        if (!idleKnown) {
            listIdle();
        }
        for (int i = 0; i < idleCount; i++) {
            consider(idle[i], request, bestVehicle < 0 ? 0 : blink, plan.priceOfOneMore());
        }
    }

    /** The first empty vehicle of each class. */
    private void listIdle() {
        idleKnown = true;
        idleCount = 0;
        Arrays.fill(idleSeen, false);
        for (int v = 0; v < model.vehicles() && idleCount < model.classes(); v++) {
            if (plan.isIdle(v) && !idleSeen[model.classOf()[v]]) {
                idleSeen[model.classOf()[v]] = true;
                idle[idleCount++] = v;
            }
        }
    }

    private void put(int request) {
        var tour = plan.touch(bestVehicle);
        plan.cost -= model.penalty()[request];
        plan.vehicleOf[request] = bestVehicle;
        idleKnown &= tour.size > 0;
        plan.pricing.insert(tour, request, bestAfter, bestThenAfter);
        int parent = tour.version;
        plan.changed(tour);
        tour.parent = model.isPair(request) ? 0 : parent;
        tour.insertedAfter = bestAfter;
    }
}
