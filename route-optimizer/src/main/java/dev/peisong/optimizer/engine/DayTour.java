package dev.peisong.optimizer.engine;

import java.util.Arrays;

/**
 * A tour of a plain day. Of each head (the start up to a stop) it keeps the least time from
 * departure to the moment out of the stop, and the last departure that achieves it; of each tail,
 * its least time, and the first arrival that achieves it (Vidal et al. 2013). With these a head and
 * a tail are joined in O(1). Where a task has several windows they hold as if it had one from the
 * first to the last: as a lower bound.
 */
final class DayTour extends Tour {

    int[] headTime = new int[16];
    int[] headLast = new int[16];
    int[] tailTime = new int[16];
    int[] tailFirst = new int[16];

    /** Seconds of the leg behind each stop. */
    int[] ride = new int[16];

    /** Metres up to each stop. */
    long[] driven = new long[16];

    /** Least time of the whole; 0 where durations matter to nobody. */
    int duration;

    /** Whether some task has several windows. */
    boolean several;

    /** Whether the last insertion made nothing behind it earlier, nor anything before it later. */
    boolean delayed;

    /** Loads by dimension. */
    final long[] loads;

    DayTour(int vehicle, int dimensions) {
        super(vehicle);
        loads = new long[dimensions];
    }

    @Override
    void copyFrom(Tour from) {
        super.copyFrom(from);
        var other = (DayTour) from;
        int used = size + 2;
        System.arraycopy(other.headTime, 0, headTime, 0, used);
        System.arraycopy(other.headLast, 0, headLast, 0, used);
        System.arraycopy(other.tailTime, 0, tailTime, 0, used);
        System.arraycopy(other.tailFirst, 0, tailFirst, 0, used);
        System.arraycopy(other.ride, 0, ride, 0, used);
        System.arraycopy(other.driven, 0, driven, 0, used);
        System.arraycopy(other.loads, 0, loads, 0, loads.length);
        duration = other.duration;
        several = other.several;
        delayed = other.delayed;
    }

    @Override
    void reserve(int tasks) {
        super.reserve(tasks);
        if (driven.length < task.length) {
            headTime = Arrays.copyOf(headTime, task.length);
            headLast = Arrays.copyOf(headLast, task.length);
            tailTime = Arrays.copyOf(tailTime, task.length);
            tailFirst = Arrays.copyOf(tailFirst, task.length);
            ride = Arrays.copyOf(ride, task.length);
            driven = Arrays.copyOf(driven, task.length);
        }
    }

    /** What is kept of heads is found anew from here on, so only tails move along. */
    @Override
    void open(int after) {
        reserve(size + 1);
        int moved = size - after + 1;
        System.arraycopy(task, after + 1, task, after + 2, moved);
        System.arraycopy(latest, after + 1, latest, after + 2, moved);
        System.arraycopy(tailTime, after + 1, tailTime, after + 2, moved);
        System.arraycopy(tailFirst, after + 1, tailFirst, after + 2, moved);
        size++;
    }
}
