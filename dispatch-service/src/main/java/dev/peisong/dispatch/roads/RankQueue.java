package dev.peisong.dispatch.roads;

import java.util.Arrays;

/** A binary heap of node ranks, the lowest first. */
final class RankQueue {

    private int[] heap = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(int rank) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && heap[(hole - 1) / 2] > rank) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = rank;
    }

    int poll() {
        int lowest = heap[0];
        int last = heap[--size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = last;
        return lowest;
    }
}
