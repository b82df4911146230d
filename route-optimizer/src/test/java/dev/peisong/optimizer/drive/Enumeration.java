package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Problem;
import java.util.Arrays;

/** The least cost of all plans of a small problem, by trying every order of every set of visits. */
public final class Enumeration {

    private final FlatProblem in;
    private final RouteEvaluator routes;
    private final int[] shared;
    private final long[][] leastOf;
    private long least = RouteEvaluator.INFEASIBLE;

    private Enumeration(FlatProblem in, RouteEvaluator routes) {
        this.in = in;
        this.routes = routes;
        shared =
                in.problem().relations().stream()
                        .filter(relation -> !(relation instanceof Apart))
                        .mapToInt(r -> r.jobs().stream().mapToInt(id -> 1 << in.task(id)).sum())
                        .toArray();
        leastOf = new long[in.vehicles()][1 << in.tasks()];
        for (int v = 0; v < leastOf.length; v++) {
            Arrays.fill(leastOf[v], RouteEvaluator.INFEASIBLE);
            extend(v, 0, new int[in.tasks()], 0);
        }
    }

    /** Cost of the best plan; for about eight visits and three vehicles. */
    public static long leastCost(Problem problem) {
        var in = new FlatProblem(problem);
        return leastCost(in, new Drive(in));
    }

    static long leastCost(FlatProblem in, RouteEvaluator routes) {
        var all = new Enumeration(in, routes);
        all.assign(0, 0, 0);
        return all.least;
    }

    private void extend(int v, int set, int[] order, int count) {
        leastOf[v][set] = Math.min(leastOf[v][set], routes.cost(v, order, count));
        for (int t = 0; t < in.tasks(); t++) {
            if ((set >> t & 1) == 0 && in.compatible(v, t)) {
                order[count] = t;
                extend(v, set | 1 << t, order, count + 1);
            }
        }
    }

    private void assign(int v, int served, long cost) {
        if (v == in.vehicles()) {
            least = Math.min(least, cost + penalties(served));
            return;
        }
        int open = ~served & ((1 << in.tasks()) - 1);
        for (int mine = open; ; mine = (mine - 1) & open) {
            long route = leastOf[v][mine];
            if (route < RouteEvaluator.INFEASIBLE && mayServe(mine, served)) {
                assign(v + 1, served | mine, cost + route);
            }
            if (mine == 0) {
                return;
            }
        }
    }

    private boolean mayServe(int mine, int others) {
        return Arrays.stream(shared).noneMatch(set -> (set & mine) != 0 && (set & others) != 0);
    }

    private long penalties(int served) {
        long sum = 0;
        for (int t = 0; t < in.tasks(); t++) {
            sum += (served >> t & 1) == 0 ? in.penalty(t) : 0;
        }
        return sum;
    }
}
