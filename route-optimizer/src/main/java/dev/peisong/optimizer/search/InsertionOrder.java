package dev.peisong.optimizer.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Sorts absent jobs for insertion by one of several keys, drawn by weight (the weights of SISR for
 * capacity, extended for time windows). Keys are ranks, packed with the job into one long.
 */
final class InsertionOrder {

    private static final int BITS = 22;
    private static final int MASK = (1 << BITS) - 1;

    /** Key drawn by each of the equally likely numbers; -1 is random. */
    private static final int[] DRAW = {-1, -1, -1, -1, 0, 0, 0, 0, 1, 1, 2, 3, 4, 5};

    private static final int FAR = 1;

    private final SplittableRandom random;
    private final int[][] ranks;
    private final int[] urgency;
    private final long[] packed;

    InsertionOrder(Instance in, SplittableRandom random) {
        this.random = random;
        var remoteness = remoteness(in);
        packed = new long[in.jobs];
        ranks =
                new int[][] {
                    ranks(in.jobs, j -> -size(in, j)),
                    ranks(in.jobs, j -> -remoteness[j]),
                    ranks(in.jobs, j -> remoteness[j]),
                    ranks(in.jobs, j -> (double) in.closes[j] - in.opens[j]),
                    ranks(in.jobs, j -> in.opens[j]),
                    ranks(in.jobs, j -> -in.closes[j]),
                };
        long[] levels = Arrays.stream(in.penalty).distinct().sorted().toArray();
        urgency = new int[in.jobs];
        for (int j = 0; j < in.jobs; j++) {
            urgency[j] = levels.length - 1 - Arrays.binarySearch(levels, in.penalty[j]);
        }
    }

    /**
     * Sorts by a key drawn at random; sometimes, where jobs stayed absent, by penalty before it.
     */
    void shuffle(int[] jobs, int count, boolean scarce) {
        int key = DRAW[random.nextInt(DRAW.length)];
        sort(jobs, count, scarce && random.nextBoolean(), key);
    }

    /** The order of the first construction: great penalties first, then from far to near. */
    void forConstruction(int[] jobs, int count) {
        sort(jobs, count, true, FAR);
    }

    private void sort(int[] jobs, int count, boolean urgentFirst, int key) {
        for (int i = 0; i < count; i++) {
            int job = jobs[i];
            long rank = key < 0 ? random.nextInt(1 << BITS) : ranks[key][job];
            long urgent = urgentFirst ? urgency[job] : 0;
            packed[i] = (((urgent << BITS) | rank) << BITS) | job;
        }
        Arrays.sort(packed, 0, count);
        for (int i = 0; i < count; i++) {
            jobs[i] = (int) packed[i] & MASK;
        }
    }

    private static int[] ranks(int jobs, IntToDoubleFunction key) {
        var sorted =
                IntStream.range(0, jobs)
                        .boxed()
                        .sorted(
                                (a, b) ->
                                        Double.compare(key.applyAsDouble(a), key.applyAsDouble(b)))
                        .toList();
        var ranks = new int[jobs];
        for (int rank = 0; rank < jobs; rank++) {
            ranks[sorted.get(rank)] = rank;
        }
        return ranks;
    }

    /** Demand as a share of the greatest capacity, summed over the dimensions. */
    private static double size(Instance in, int job) {
        double size = 0;
        for (int d = 0; d < in.dimensions; d++) {
            long most = 1;
            for (int v = 0; v < in.vehicles; v++) {
                most = Math.max(most, in.fleet.capacity[v * in.dimensions + d]);
            }
            size += (double) in.demand[job * in.dimensions + d] / most;
        }
        return size;
    }

    /** Cost of driving to the nearest start of a vehicle. */
    private static double[] remoteness(Instance in) {
        var neighbours = new Neighbours(in);
        var starts = Arrays.stream(in.fleet.start).distinct().toArray();
        var remoteness = new double[in.jobs];
        for (int j = 0; j < in.jobs; j++) {
            double nearest = Double.MAX_VALUE;
            for (int start : starts) {
                nearest = Math.min(nearest, neighbours.distance(start, in.location[j]));
            }
            remoteness[j] = nearest;
        }
        return remoteness;
    }
}
