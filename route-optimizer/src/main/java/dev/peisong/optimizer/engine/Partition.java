package dev.peisong.optimizer.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The best plan of routes that were seen, if it is better than any so far: depth first over the
 * routes of the request that has the fewest to choose from, as far as what they cost above the
 * {@link CoverRelaxation} leaves hope. Routes of many plans so become one (a set partitioning
 * heuristic, as in Rochat and Taillard 1995).
 */
final class Partition {

    private static final int MOST_ROUTES = 5_000;
    private static final int MOST_NODES = 20_000;

    private final RoutePool pool;
    private final CoverRelaxation relaxation;
    private final BooleanSupplier stopped;
    private final long[] served;
    private final int[] chosen;
    private final int mostRoutes;
    private int[] route = {};
    private long[][] bits = {};
    private double[] above = {};
    private int[][] routesOf = {};
    private int nodes;
    private double hope;
    private int[] best = {};

    Partition(RoutePool pool, CoverRelaxation relaxation, BooleanSupplier stopped) {
        this.pool = pool;
        this.relaxation = relaxation;
        this.stopped = stopped;
        int requests = pool.model().requests();
        served = new long[(requests + 63) / 64];
        mostRoutes = pool.model().vehicles();
        chosen = new int[mostRoutes];
    }

    /**
     * The plan found, if it costs less than this one; forgets routes that no better plan has.
     *
     * @param cost of the best plan so far
     */
    static Optional<Part> of(RoutePool pool, long cost, BooleanSupplier stopped) {
        double unit = Math.max(1, (double) cost / pool.model().requests());
        var relaxation = new CoverRelaxation(pool, unit);
        if (!relaxation.solve(stopped)) {
            return Optional.empty();
        }
        double gap = cost - relaxation.bound();
        var found = new Partition(pool, relaxation, stopped).below(gap);
        var kept = new boolean[pool.size()];
        for (int r = 0; r < kept.length; r++) {
            kept[r] = relaxation.above(r) < 2 * gap;
        }
        pool.prune(kept);
        return found;
    }

    private Optional<Part> below(double gap) {
        hope = gap - 0.5;
        layOut();
        search(0, 0);
        return best.length == 0 ? Optional.empty() : Optional.of(plan());
    }

    private void layOut() {
        route =
                IntStream.range(0, pool.size())
                        .filter(r -> relaxation.above(r) < hope)
                        .boxed()
                        .sorted(Comparator.comparingDouble(relaxation::above))
                        .limit(MOST_ROUTES)
                        .mapToInt(Integer::intValue)
                        .toArray();
        bits = new long[route.length][served.length];
        above = new double[route.length];
        List<List<Integer>> lists = new ArrayList<>();
        for (int r = 0; r < pool.model().requests(); r++) {
            lists.add(new ArrayList<>());
        }
        for (int c = 0; c < route.length; c++) {
            above[c] = Math.max(0, relaxation.above(route[c]));
            for (int request : relaxation.requests(route[c])) {
                bits[c][request >> 6] |= 1L << request;
                lists.get(request).add(c);
            }
        }
        routesOf =
                lists.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    private void search(int depth, double spent) {
        if (++nodes > MOST_NODES || stopped.getAsBoolean()) {
            return;
        }
        int request = mostConstrained(spent);
        if (request < 0) {
            hope = spent;
            best = Arrays.copyOf(chosen, depth);
            return;
        }
        for (int c : routesOf[request]) {
            if (spent + above[c] >= hope || nodes > MOST_NODES || depth == mostRoutes) {
                return;
            }
            if (fits(c)) {
                flip(c);
                chosen[depth] = c;
                search(depth + 1, spent + above[c]);
                flip(c);
            }
        }
    }

    /** The request not served that fewest routes could serve; -1 if all are served. */
    private int mostConstrained(double spent) {
        int pick = -1;
        int fewest = Integer.MAX_VALUE;
        for (int r = 0; r < routesOf.length && fewest > 0; r++) {
            if ((served[r >> 6] >>> r & 1) == 0) {
                int count = choices(r, spent, fewest);
                if (count < fewest) {
                    fewest = count;
                    pick = r;
                }
            }
        }
        return pick;
    }

    private int choices(int request, double spent, int most) {
        int count = 0;
        for (int c : routesOf[request]) {
            if (spent + above[c] >= hope || count >= most) {
                break;
            }
            count += fits(c) ? 1 : 0;
        }
        return count;
    }

    private boolean fits(int c) {
        for (int w = 0; w < served.length; w++) {
            if ((bits[c][w] & served[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    private void flip(int c) {
        for (int w = 0; w < served.length; w++) {
            served[w] ^= bits[c][w];
        }
    }

    private Part plan() {
        var routes = new int[pool.model().vehicles()][0];
        long cost = 0;
        for (int i = 0; i < best.length; i++) {
            routes[i] = pool.tasks(route[best[i]]);
            cost += pool.cost(route[best[i]]);
        }
        return new Part(IntStream.range(0, routes.length).toArray(), routes, new int[0], cost);
    }
}
