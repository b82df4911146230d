package dev.peisong.optimizer.search;

import java.util.Arrays;

/** For each job the others from near to far; a row is sorted when it is first asked for. */
final class Neighbours {

    private static final int MOST = 500;

    private final Instance in;
    private final int[][] rows;
    private final long perMetre;
    private final long perSecond;

    Neighbours(Instance in) {
        this.in = in;
        rows = new int[in.jobs][];
        long metre = Arrays.stream(in.fleet.perMetre).max().orElse(0);
        perSecond = Arrays.stream(in.fleet.perSecond).max().orElse(0);
        perMetre = metre + perSecond == 0 ? 1 : metre;
    }

    int[] of(int job) {
        if (rows[job] == null) {
            rows[job] = sorted(job);
        }
        return rows[job];
    }

    private int[] sorted(int job) {
        var order = new long[in.jobs];
        for (int other = 0; other < order.length; other++) {
            double distance = other == job ? 0 : 1 + distance(in.location[job], in.location[other]);
            order[other] = ((long) Float.floatToIntBits((float) distance) << 32) | other;
        }
        Arrays.sort(order);
        var row = new int[Math.min(MOST, order.length)];
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) order[i];
        }
        return row;
    }

    /** Mean cost of driving between two places there and back. */
    double distance(int one, int other) {
        return (cost(one, other) + cost(other, one)) / 2;
    }

    private double cost(int from, int to) {
        return (double) perMetre * in.metres(from, to) + (double) perSecond * in.seconds(from, to);
    }
}
