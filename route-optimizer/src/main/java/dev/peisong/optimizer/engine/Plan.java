package dev.peisong.optimizer.engine;

import java.util.Arrays;

/**
 * The part of a plan that one thread changes. Each vehicle has a second tour to fall back on, so
 * that an iteration copies only the tours it touches, and undoing it is a swap.
 */
final class Plan {

    final Model model;
    final Pricing pricing;
    final Tour[] tours;

    /** Version of each vehicle's tour, close together as they are asked all the time. */
    final int[] versionOf;

    /** Load of each vehicle's tour, likewise. */
    final int[] loadOf;

    /** Vehicle of each request; -1 if left out or another thread's. */
    final int[] vehicleOf;

    /** Requests left out, the first {@link #absentCount}. */
    final int[] absent;

    int absentCount;

    /** Vehicles in use, the first {@link #usedCount}. */
    final int[] used;

    int usedCount;

    /** Requests of this part, the first {@link #memberCount}. */
    final int[] members;

    int memberCount;
    long cost;

    /** What each vehicle in use costs besides, to steer how many there are. */
    long vehiclePrice;

    /** The same while the plan is hot, see {@link #heat}. */
    private long hotPrice;

    /** Price of a unit of load above the capacity; with 0 no such load is allowed. */
    double overloadPrice;

    private final Tour[] spare;
    private final int[] usedAt;
    private final boolean[] open;
    private final boolean[] touched;
    private final int[] touchedVehicles;
    private int touchedCount;
    private final int[] savedAbsent;
    private int savedAbsentCount;
    private long savedCost;
    private int versions;
    private final Snapshot snapshot;

    Plan(Model model, Pricing pricing) {
        this.model = model;
        this.pricing = pricing;
        int vehicles = model.vehicles();
        tours = new Tour[vehicles];
        spare = new Tour[vehicles];
        versionOf = new int[vehicles];
        loadOf = new int[vehicles];
        for (int v = 0; v < vehicles; v++) {
            tours[v] = pricing.tour(v);
            spare[v] = pricing.tour(v);
        }
        used = new int[vehicles];
        usedAt = new int[vehicles];
        open = new boolean[vehicles];
        touched = new boolean[vehicles];
        touchedVehicles = new int[vehicles];
        vehicleOf = new int[model.requests()];
        absent = new int[model.requests()];
        savedAbsent = new int[model.requests()];
        members = new int[model.requests()];
        snapshot = new Snapshot(vehicles);
    }

    /** Replaces everything by a part of a plan; vehicles not in it belong to others. */
    void load(Part part) {
        forgetTouched();
        Arrays.fill(vehicleOf, -1);
        Arrays.fill(open, false);
        usedCount = 0;
        memberCount = 0;
        absentCount = 0;
        for (int i = 0; i < part.vehicles().length; i++) {
            int v = part.vehicles()[i];
            open[v] = true;
            snapshot.outdate(v);
            fill(tours[v], part.routes()[i]);
        }
        for (int request : part.absent()) {
            absent[absentCount++] = request;
            members[memberCount++] = request;
        }
        recount();
        commit();
    }

    /** A tour that is as it was keeps its version, and what is remembered of it stays known. */
    private void fill(Tour tour, int[] tasks) {
        if (tour.version == 0 || !tour.follows(tasks)) {
            tour.reserve(tasks.length);
            tour.size = tasks.length;
            System.arraycopy(tasks, 0, tour.task, 1, tasks.length);
            if (!pricing.renew(tour)) {
                leaveAll(tour);
            }
            stamp(tour);
        }
        usedAt[tour.vehicle] = -1;
        for (int task : tour.tasks()) {
            int request = model.requestOf()[task];
            if (vehicleOf[request] < 0) {
                vehicleOf[request] = tour.vehicle;
                members[memberCount++] = request;
            }
        }
        noteUse(tour);
    }

    /** Only what is locked stays on a tour that cannot be driven as it was mixed. */
    private void leaveAll(Tour tour) {
        int head = model.locked()[tour.vehicle].length;
        for (int i = head + 1; i <= tour.size; i++) {
            int request = model.requestOf()[tour.task[i]];
            if (model.first()[request] == tour.task[i]) {
                absent[absentCount++] = request;
                members[memberCount++] = request;
            }
        }
        tour.size = head;
        pricing.renew(tour);
    }

    /** What is planned now. */
    Part part() {
        keep();
        return kept();
    }

    /** Remembers what is planned now, to be had from {@link #kept} later. */
    void keep() {
        snapshot.take(tours, Arrays.copyOf(absent, absentCount), trueCost());
    }

    /** What the plan costs but for being hot. */
    long trueCost() {
        return cost - hotPrice * usedCount;
    }

    /** Lets each vehicle in use cost so much more while the plan is hot. */
    void heat(long price) {
        long more = (price - hotPrice) * usedCount;
        cost += more;
        savedCost += more;
        hotPrice = price;
    }

    /** What one vehicle more costs besides. */
    long priceOfOneMore() {
        return vehiclePrice + hotPrice;
    }

    /** What was planned when it was last kept. */
    Part kept() {
        return snapshot.part(open);
    }

    /** Whether the vehicle belongs to this part and drives nothing. */
    boolean isIdle(int vehicle) {
        return open[vehicle] && tours[vehicle].size == 0;
    }

    private void stamp(Tour tour) {
        tour.version = ++versions;
        tour.parent = 0;
        mirror(tour);
    }

    private void mirror(Tour tour) {
        versionOf[tour.vehicle] = tour.version;
        loadOf[tour.vehicle] = tour.load;
    }

    private void noteUse(Tour tour) {
        int v = tour.vehicle;
        if (tour.size > 0 && usedAt[v] < 0) {
            usedAt[v] = usedCount;
            used[usedCount++] = v;
        } else if (tour.size == 0 && usedAt[v] >= 0) {
            int last = used[--usedCount];
            used[usedAt[v]] = last;
            usedAt[last] = usedAt[v];
            usedAt[v] = -1;
        }
    }

    /** Sums the cost anew, as after a change of a price. */
    void recount() {
        cost = 0;
        for (int u = 0; u < usedCount; u++) {
            cost += costOf(tours[used[u]]);
        }
        for (int a = 0; a < absentCount; a++) {
            cost += model.penalty()[absent[a]];
        }
        savedCost = cost;
    }

    long costOf(Tour tour) {
        long cost = tour.size == 0 ? tour.cost : tour.cost + priceOfOneMore();
        return tour.overload == 0 ? cost : cost + priceOf(tour.overload);
    }

    long priceOf(int overload) {
        return (long) (overloadPrice * overload);
    }

    boolean isOverloaded() {
        for (int u = 0; u < usedCount; u++) {
            if (tours[used[u]].overload > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether this vehicle's tour was changed since the last commit or rollback. */
    boolean touched(int vehicle) {
        return touched[vehicle];
    }

    /** Whether some requests were left out at the last commit. */
    boolean wasShort() {
        return savedAbsentCount > 0;
    }

    boolean isTouched() {
        return touchedCount > 0;
    }

    /** A tour to change; {@link #changed} must follow. */
    Tour touch(int vehicle) {
        if (!touched[vehicle]) {
            touched[vehicle] = true;
            touchedVehicles[touchedCount++] = vehicle;
            var kept = tours[vehicle];
            spare[vehicle].copyFrom(kept);
            tours[vehicle] = spare[vehicle];
            spare[vehicle] = kept;
        }
        cost -= costOf(tours[vehicle]);
        return tours[vehicle];
    }

    /** Takes note of a tour that was touched, changed and renewed. */
    void changed(Tour tour) {
        stamp(tour);
        cost += costOf(tour);
        noteUse(tour);
    }

    void leaveOut(int request) {
        vehicleOf[request] = -1;
        absent[absentCount++] = request;
        cost += model.penalty()[request];
    }

    /** Shows the routes that were changed, and keep all limits, to a pool. */
    void showTouched(RoutePool pool) {
        for (int t = 0; t < touchedCount; t++) {
            var tour = tours[touchedVehicles[t]];
            if (tour.size > 0 && tour.overload == 0) {
                pool.add(tour);
            }
        }
    }

    /** Keeps what was done; tours that are as before keep their version. */
    void commit() {
        for (int t = 0; t < touchedCount; t++) {
            int v = touchedVehicles[t];
            touched[v] = false;
            if (tours[v].sameAs(spare[v])) {
                swap(v);
            } else {
                snapshot.outdate(v);
            }
        }
        touchedCount = 0;
        savedCost = cost;
        savedAbsentCount = absentCount;
        System.arraycopy(absent, 0, savedAbsent, 0, absentCount);
    }

    /** Undoes what was done since the last commit or rollback. */
    void rollback() {
        for (int t = 0; t < touchedCount; t++) {
            int v = touchedVehicles[t];
            touched[v] = false;
            swap(v);
            var tour = tours[v];
            for (int i = 1; i <= tour.size; i++) {
                vehicleOf[model.requestOf()[tour.task[i]]] = v;
            }
            noteUse(tour);
        }
        touchedCount = 0;
        cost = savedCost;
        absentCount = savedAbsentCount;
        System.arraycopy(savedAbsent, 0, absent, 0, absentCount);
        for (int a = 0; a < absentCount; a++) {
            vehicleOf[absent[a]] = -1;
        }
    }

    private void swap(int v) {
        var tour = tours[v];
        tours[v] = spare[v];
        spare[v] = tour;
        mirror(tours[v]);
    }

    private void forgetTouched() {
        for (int t = 0; t < touchedCount; t++) {
            touched[touchedVehicles[t]] = false;
        }
        touchedCount = 0;
    }
}
