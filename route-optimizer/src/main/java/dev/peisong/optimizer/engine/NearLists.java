package dev.peisong.optimizer.engine;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Tasks close to each task, found without sorting them all. */
final class NearLists {

    private static final int MOST = 100;

    private final int tasks;
    private final IntBinaryOperator distance;
    private final int[][] near;
    private volatile boolean symmetric = true;

    NearLists(int tasks, IntBinaryOperator distance) {
        this.tasks = tasks;
        this.distance = distance;
        near = new int[tasks][];
    }

    /** Fills the lists by several threads. */
    void find(Crew crew) {
        int threads = crew.size();
        crew.all(
                w ->
                        () -> {
                            for (int task = w; task < tasks; task += threads) {
                                near[task] = of(task);
                            }
                            return w;
                        });
    }

    int[][] lists() {
        return near;
    }

    /** Whether all distances are the same both ways. */
    boolean symmetric() {
        return symmetric;
    }

    private int[] of(int task) {
        int most = Math.min(MOST, tasks);
        var closest = new long[Math.min(tasks, 4 * most)];
        int count = 0;
        long limit = Long.MAX_VALUE;
        for (int other = 0; other < tasks; other++) {
            int way = distance.applyAsInt(task, other);
            if (way != distance.applyAsInt(other, task)) {
                symmetric = false;
            }
            long entry = other == task ? task : ((long) (way + 1) << 32) | other;
            if (entry < limit) {
                if (count == closest.length) {
                    Arrays.sort(closest);
                    count = most;
                    limit = closest[most - 1];
                    if (entry >= limit) {
                        continue;
                    }
                }
                closest[count++] = entry;
            }
        }
        Arrays.sort(closest, 0, count);
        var list = new int[Math.min(most, count)];
        for (int i = 0; i < list.length; i++) {
            list[i] = (int) closest[i];
        }
        return list;
    }
}
