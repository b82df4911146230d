package dev.peisong.optimizer.search;

import java.util.Arrays;

/**
 * The plan that the search changes. Each vehicle has a second tour to fall back on, so that an
 * iteration copies only the tours it touches, and undoing it is a swap.
 */
final class Plan {

    final Instance in;
    final Tour[] tours;

    /** Vehicle of each job, or -1. */
    final int[] vehicleOf;

    /** Jobs on no tour, the first {@link #absentCount}. */
    final int[] absent;

    int absentCount;
    private final Tour[] spare;
    private final boolean[] touched;
    private final int[] touchedVehicles;
    private int touchedCount;
    private final int[] savedAbsent;
    private int savedAbsentCount;
    private long cost;
    private long savedCost;
    private long versions;

    Plan(Instance in) {
        this.in = in;
        tours = new Tour[in.vehicles];
        spare = new Tour[in.vehicles];
        touched = new boolean[in.vehicles];
        touchedVehicles = new int[in.vehicles];
        vehicleOf = new int[in.jobs];
        absent = new int[in.jobs];
        savedAbsent = new int[in.jobs];
        for (int v = 0; v < in.vehicles; v++) {
            tours[v] = new Tour(in, v);
            spare[v] = new Tour(in, v);
        }
        load(in.fleet.locked);
    }

    /** Replaces everything by these feasible sequences of jobs, one a vehicle. */
    void load(int[][] sequences) {
        Arrays.fill(vehicleOf, -1);
        cost = 0;
        for (int v = 0; v < in.vehicles; v++) {
            tours[v].remove(1, tours[v].size);
            for (int job : sequences[v]) {
                tours[v].insert(job, tours[v].size);
                vehicleOf[job] = v;
            }
            if (tours[v].refresh(++versions) >= 0) {
                throw new IllegalStateException("sequence of vehicle " + v + " is not feasible");
            }
            cost += tours[v].cost;
        }
        absentCount = 0;
        for (int j = 0; j < in.jobs; j++) {
            if (vehicleOf[j] < 0) {
                absent[absentCount++] = j;
                cost += in.penalty[j];
            }
        }
        commit();
    }

    /** Jobs of each vehicle, in order. */
    int[][] sequences() {
        var sequences = new int[in.vehicles][];
        for (int v = 0; v < in.vehicles; v++) {
            sequences[v] = Arrays.copyOfRange(tours[v].jobs, 1, tours[v].size + 1);
        }
        return sequences;
    }

    /** Cost of all tours, and penalties of all absent jobs. */
    long cost() {
        return cost;
    }

    /** Keeps what was done since the last commit or rollback. */
    void commit() {
        forgetTouched();
        savedCost = cost;
        savedAbsentCount = absentCount;
        System.arraycopy(absent, 0, savedAbsent, 0, absentCount);
    }

    /** Undoes what was done since the last commit or rollback. */
    void rollback() {
        for (int t = 0; t < touchedCount; t++) {
            int v = touchedVehicles[t];
            var restored = spare[v];
            spare[v] = tours[v];
            tours[v] = restored;
            for (int i = 1; i <= restored.size; i++) {
                vehicleOf[restored.jobs[i]] = v;
            }
        }
        forgetTouched();
        cost = savedCost;
        absentCount = savedAbsentCount;
        System.arraycopy(savedAbsent, 0, absent, 0, absentCount);
        for (int a = 0; a < absentCount; a++) {
            vehicleOf[absent[a]] = -1;
        }
    }

    private void forgetTouched() {
        for (int t = 0; t < touchedCount; t++) {
            touched[touchedVehicles[t]] = false;
        }
        touchedCount = 0;
    }

    /** Whether this vehicle's tour was changed since the last commit or rollback. */
    boolean touched(int vehicle) {
        return touched[vehicle];
    }

    private Tour touch(int vehicle) {
        if (!touched[vehicle]) {
            touched[vehicle] = true;
            touchedVehicles[touchedCount++] = vehicle;
            var kept = tours[vehicle];
            spare[vehicle].copyFrom(kept);
            tours[vehicle] = spare[vehicle];
            spare[vehicle] = kept;
        }
        return tours[vehicle];
    }

    /** Puts an absent job on a tour; the caller drops it from {@link #absent}. */
    void insert(int job, int vehicle, int after) {
        var tour = touch(vehicle);
        cost -= tour.cost + in.penalty[job];
        tour.insert(job, after);
        vehicleOf[job] = vehicle;
        tour.refresh(++versions);
        cost += tour.cost;
    }

    /**
     * Makes the jobs at two stretches of a tour absent, and any that can no longer be reached in
     * time without them (in a matrix without triangle inequality a detour may be the quicker way).
     */
    void remove(int vehicle, int from, int count, int secondFrom, int secondCount) {
        var tour = touch(vehicle);
        cost -= tour.cost;
        release(tour, secondFrom, secondCount);
        release(tour, from, count);
        int late = tour.refresh(++versions);
        while (late >= 0) {
            release(tour, late, 1);
            late = tour.refresh(++versions);
        }
        cost += tour.cost;
    }

    private void release(Tour tour, int from, int count) {
        for (int i = from; i < from + count; i++) {
            int job = tour.jobs[i];
            absent[absentCount++] = job;
            vehicleOf[job] = -1;
            cost += in.penalty[job];
        }
        tour.remove(from, count);
    }
}
