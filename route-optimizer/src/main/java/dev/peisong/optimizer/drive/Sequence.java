package dev.peisong.optimizer.drive;

import java.util.Arrays;

/** The tasks of a route, and where in it a task is. */
final class Sequence {

    int vehicle;
    int[] tasks = new int[16];
    int count;
    private final int[] place;
    private final int[] stamp;
    private int present;

    Sequence(int tasksOfProblem) {
        place = new int[tasksOfProblem];
        stamp = new int[tasksOfProblem];
    }

    void set(int driver, int[] sequence, int length) {
        vehicle = driver;
        count = 0;
        append(sequence, 0, length);
    }

    void add(int task) {
        grow(count + 1);
        tasks[count++] = task;
    }

    /** Adds some tasks of another sequence. */
    void add(Sequence other, int from, int until) {
        append(other.tasks, from, until);
    }

    private void append(int[] more, int from, int until) {
        grow(count + until - from);
        System.arraycopy(more, from, tasks, count, until - from);
        count += until - from;
    }

    private void grow(int length) {
        if (tasks.length < length) {
            tasks = Arrays.copyOf(tasks, 2 * length);
        }
    }

    /** Notes where each task is; to be called when all are in. */
    void index() {
        present++;
        for (int i = 0; i < count; i++) {
            place[tasks[i]] = i;
            stamp[tasks[i]] = present;
        }
    }

    /** Index of the task on this route, or -1. */
    int placeOf(int task) {
        return stamp[task] == present ? place[task] : -1;
    }
}
