package dev.peisong.dispatch.roads;

import java.util.Arrays;

/** A heap of exits, the cheapest first; each node has four children, which suits the caches. */
final class WeightQueue {

    private static final int CHILDREN = 4;

    private int size;
    private double[] weight = new double[1 << 10];
    private int[] exit = new int[1 << 10];

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    /** Of the cheapest. */
    double weight() {
        return weight[0];
    }

    void add(int newExit, double newWeight) {
        if (size == exit.length) {
            weight = Arrays.copyOf(weight, 2 * size);
            exit = Arrays.copyOf(exit, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && weight[(hole - 1) / CHILDREN] > newWeight) {
            move((hole - 1) / CHILDREN, hole);
            hole = (hole - 1) / CHILDREN;
        }
        weight[hole] = newWeight;
        exit[hole] = newExit;
    }

    /** Removes the cheapest. */
    int poll() {
        int cheapest = exit[0];
        size--;
        double last = weight[size];
        int hole = 0;
        while (CHILDREN * hole + 1 < size) {
            int child = cheapestChild(hole);
            if (weight[child] >= last) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        weight[hole] = last;
        exit[hole] = exit[size];
        return cheapest;
    }

    private int cheapestChild(int parent) {
        int first = CHILDREN * parent + 1;
        int best = first;
        for (int child = first + 1; child < Math.min(first + CHILDREN, size); child++) {
            if (weight[child] < weight[best]) {
                best = child;
            }
        }
        return best;
    }

    private void move(int from, int to) {
        weight[to] = weight[from];
        exit[to] = exit[from];
    }
}
