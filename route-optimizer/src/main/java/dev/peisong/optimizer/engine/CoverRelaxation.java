package dev.peisong.optimizer.engine;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Routes of a pool, in shares, that serve every request at least once at the least cost: the linear
 * relaxation of choosing among them. Its prices say what a request is worth, so that only routes
 * which cost little more than their requests are worth can be part of a better plan.
 *
 * <p>Revised simplex method with an explicit inverse (Dantzig and Orchard-Hays 1954); what is to be
 * covered is perturbed a little, as many routes would change places for nothing else.
 */
final class CoverRelaxation {

    private static final int BATCH = 40;
    private static final int MOST_PIVOTS = 20_000;
    private static final double CHEAPER = 1e-6;
    private static final double ZERO = 1e-7;
    private static final double PERTURBATION = 1e-3;

    /** Price of a request at the start, in mean costs of one: more than any route takes. */
    private static final double DEAR = 1_000;

    private final int rows;
    private final int[][] requests;
    private final double[] cost;
    private final double unit;
    private final double[] price;
    private final double[] reduced;
    private final double[] inverse;
    private final double[] share;
    private final double[] column;
    private int pivots;

    /** Lays the routes out; {@code unit} is about what serving a request costs. */
    CoverRelaxation(RoutePool pool, double unit) {
        this.unit = unit;
        rows = pool.model().requests();
        requests = new int[pool.size()][];
        cost = new double[requests.length];
        for (int r = 0; r < requests.length; r++) {
            requests[r] = pool.requests(r);
            cost[r] = pool.cost(r) / unit;
        }
        reduced = new double[requests.length];
        price = new double[rows];
        inverse = new double[rows * rows];
        share = new double[rows];
        column = new double[rows];
        var noise = new Dice(1);
        Arrays.fill(price, DEAR);
        for (int i = 0; i < rows; i++) {
            inverse[i * rows + i] = 1;
            share[i] = 1 + PERTURBATION * noise.unit();
        }
    }

    int[] requests(int route) {
        return requests[route];
    }

    /** What a route costs above what its requests are worth. */
    double above(int route) {
        return reduced[route] * unit;
    }

    /** No plan of these routes costs less. */
    double bound() {
        return Arrays.stream(price).sum() * unit;
    }

    /** Finds the prices; false if that takes too long. */
    boolean solve(BooleanSupplier stopped) {
        var batch = new int[BATCH];
        while (pivots < MOST_PIVOTS && !stopped.getAsBoolean()) {
            int count = cheapest(batch);
            if (count == 0) {
                return true;
            }
            for (int k = 0; k < count; k++) {
                double gain = reduced(batch[k]);
                if (gain < -CHEAPER) {
                    enter(batch[k], gain);
                }
            }
            dropSurplus();
        }
        return false;
    }

    /** Prices all routes and lists those that gain most. */
    private int cheapest(int[] batch) {
        int count = 0;
        for (int r = 0; r < requests.length; r++) {
            reduced[r] = reduced(r);
            if (reduced[r] < -CHEAPER
                    && (count < BATCH || reduced[r] < reduced[batch[count - 1]])) {
                int at = count < BATCH ? count++ : BATCH - 1;
                while (at > 0 && reduced[batch[at - 1]] > reduced[r]) {
                    batch[at] = batch[--at];
                }
                batch[at] = r;
            }
        }
        return count;
    }

    private double reduced(int route) {
        double sum = cost[route];
        for (int request : requests[route]) {
            sum -= price[request];
        }
        return sum;
    }

    private void enter(int route, double gain) {
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int request : requests[route]) {
                sum += inverse[i * rows + request];
            }
            column[i] = sum;
        }
        pivot(gain);
    }

    /** A request is worth nothing less than nothing: it may be covered more than once. */
    private void dropSurplus() {
        for (int r = 0; r < rows; r++) {
            if (price[r] < -CHEAPER) {
                for (int i = 0; i < rows; i++) {
                    column[i] = -inverse[i * rows + r];
                }
                pivot(price[r]);
            }
        }
    }

    private void pivot(double gain) {
        int out = leaving();
        if (out < 0) {
            return;
        }
        pivots++;
        int row = out * rows;
        double by = 1 / column[out];
        share[out] *= by;
        for (int j = 0; j < rows; j++) {
            inverse[row + j] *= by;
            price[j] += gain * inverse[row + j];
        }
        for (int i = 0; i < rows; i++) {
            if (i != out && column[i] != 0) {
                subtract(i * rows, row, column[i]);
                share[i] -= column[i] * share[out];
            }
        }
    }

    private void subtract(int from, int row, double times) {
        for (int j = 0; j < rows; j++) {
            inverse[from + j] -= times * inverse[row + j];
        }
    }

    private int leaving() {
        int out = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < rows; i++) {
            if (column[i] > ZERO && share[i] / column[i] < least) {
                least = share[i] / column[i];
                out = i;
            }
        }
        return out;
    }
}
