package dev.peisong.optimizer.engine;

import java.util.Arrays;

/**
 * A vehicle's sequence of tasks, and what its {@link Pricing} knows of it. Index 0 is the start,
 * 1..size the tasks, size+1 the end.
 */
class Tour {

    final int vehicle;
    int size;
    int[] task = new int[16];

    /** Cost without what leaving tasks out costs, and without {@link #overload}. */
    long cost;

    /** Load above the capacity. */
    int overload;

    /** Tours of equal version have equal content. */
    int version;

    /** The version before the last insertion, or 0 when more was changed. */
    int parent;

    /** The task inserted last is at the next index. */
    int insertedAfter;

    // what FlatPricing keeps: moment out of each stop, latest arrival, legs, load up to each stop
    int[] out = new int[16];
    int[] latest = new int[16];
    int[] leg = new int[16];
    int[] carried = new int[16];
    int load;
    long metres;

    Tour(int vehicle) {
        this.vehicle = vehicle;
    }

    void copyFrom(Tour other) {
        reserve(other.size);
        size = other.size;
        int used = size + 2;
        System.arraycopy(other.task, 0, task, 0, used);
        System.arraycopy(other.out, 0, out, 0, used);
        System.arraycopy(other.latest, 0, latest, 0, used);
        System.arraycopy(other.leg, 0, leg, 0, used);
        System.arraycopy(other.carried, 0, carried, 0, used);
        load = other.load;
        metres = other.metres;
        cost = other.cost;
        overload = other.overload;
        version = other.version;
        parent = other.parent;
        insertedAfter = other.insertedAfter;
    }

    boolean sameAs(Tour other) {
        return size == other.size
                && cost == other.cost
                && Arrays.equals(task, 1, size + 1, other.task, 1, size + 1);
    }

    boolean follows(int[] tasks) {
        return size == tasks.length && Arrays.equals(task, 1, size + 1, tasks, 0, size);
    }

    void reserve(int tasks) {
        if (task.length < tasks + 2) {
            int length = 2 * tasks + 4;
            task = Arrays.copyOf(task, length);
            out = Arrays.copyOf(out, length);
            latest = Arrays.copyOf(latest, length);
            leg = Arrays.copyOf(leg, length);
            carried = Arrays.copyOf(carried, length);
        }
    }

    /** Makes room for one task behind an index; what is kept of the later stops moves along. */
    void open(int after) {
        reserve(size + 1);
        int moved = size - after + 1;
        System.arraycopy(task, after + 1, task, after + 2, moved);
        System.arraycopy(out, after + 1, out, after + 2, moved);
        System.arraycopy(latest, after + 1, latest, after + 2, moved);
        System.arraycopy(leg, after + 1, leg, after + 2, moved - 1);
        size++;
    }

    /** Index of a task that is on the tour. */
    int indexOf(int wanted) {
        int at = 1;
        while (task[at] != wanted) {
            at++;
        }
        return at;
    }

    int[] tasks() {
        return Arrays.copyOfRange(task, 1, size + 1);
    }
}
