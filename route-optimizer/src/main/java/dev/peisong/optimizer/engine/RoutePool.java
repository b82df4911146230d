package dev.peisong.optimizer.engine;

import java.util.Arrays;

/**
 * Routes seen in good plans, for {@link Partition} to make a better plan of. Of routes that serve
 * the same requests only the cheapest is kept. For fleets of vehicles that are all alike.
 */
final class RoutePool {

    private static final int MOST = 60_000;
    private static final int FEWEST = 1024;

    private final Model model;

    /** A random number for each task: routes are told apart by the sum of theirs. */
    private final long[] sign;

    private int[][] tasks = new int[FEWEST][];
    private long[] cost = new long[FEWEST];
    private long[] key = new long[FEWEST];
    private int size;

    /** One more than the index of a route, at a place that follows from its key; 0 is free. */
    private int[] slots = new int[4 * FEWEST];

    RoutePool(Model model) {
        this.model = model;
        var dice = new Dice(1);
        sign = new long[model.tasks()];
        for (int t = 0; t < sign.length; t++) {
            sign[t] = dice.next();
        }
    }

    int size() {
        return size;
    }

    /** The model the routes are of. */
    Model model() {
        return model;
    }

    int[] tasks(int route) {
        return tasks[route];
    }

    long cost(int route) {
        return cost[route];
    }

    /** Requests a route serves. */
    int[] requests(int route) {
        return Arrays.stream(tasks[route])
                .filter(task -> model.first()[model.requestOf()[task]] == task)
                .map(task -> model.requestOf()[task])
                .toArray();
    }

    /** Takes in the route of a tour, if there is room and none as cheap with the same requests. */
    void add(Tour tour) {
        long sum = 0;
        for (int i = 1; i <= tour.size; i++) {
            sum += sign[tour.task[i]];
        }
        int at = slots[slot(sum)] - 1;
        if (at < 0 || tour.cost < cost[at]) {
            put(sum, tour.tasks(), tour.cost);
        }
    }

    /** Takes in the routes of another pool. */
    void addAll(RoutePool other) {
        for (int r = 0; r < other.size; r++) {
            put(other.key[r], other.tasks[r], other.cost[r]);
        }
    }

    private void put(long sum, int[] route, long price) {
        int at = slots[slot(sum)] - 1;
        if (at >= 0 && price < cost[at]) {
            tasks[at] = route;
            cost[at] = price;
        } else if (at < 0 && size < MOST) {
            append(sum, route, price);
        }
    }

    private void append(long sum, int[] route, long price) {
        if (size == tasks.length) {
            tasks = Arrays.copyOf(tasks, 2 * size);
            cost = Arrays.copyOf(cost, 2 * size);
            key = Arrays.copyOf(key, 2 * size);
            slots = new int[8 * size];
            fillSlots();
        }
        tasks[size] = route;
        cost[size] = price;
        key[size] = sum;
        slots[slot(sum)] = ++size;
    }

    private int slot(long sum) {
        int mask = slots.length - 1;
        int at = (int) (sum ^ (sum >>> 32)) & mask;
        while (slots[at] != 0 && key[slots[at] - 1] != sum) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void fillSlots() {
        for (int r = 0; r < size; r++) {
            slots[slot(key[r])] = r + 1;
        }
    }

    /** Forgets the routes that are not to be kept, once there are many. */
    void prune(boolean[] kept) {
        if (size < MOST / 2) {
            return;
        }
        int left = 0;
        for (int r = 0; r < size; r++) {
            if (kept[r]) {
                tasks[left] = tasks[r];
                cost[left] = cost[r];
                key[left++] = key[r];
            }
        }
        shrink(left);
    }

    void clear() {
        shrink(0);
    }

    private void shrink(int left) {
        Arrays.fill(tasks, left, size, null);
        size = left;
        Arrays.fill(slots, 0);
        fillSlots();
    }
}
