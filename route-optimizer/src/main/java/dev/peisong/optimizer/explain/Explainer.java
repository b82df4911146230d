package dev.peisong.optimizer.explain;

import dev.peisong.optimizer.drive.Attempt;
import dev.peisong.optimizer.drive.Drive;
import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.drive.RouteEvaluator;
import dev.peisong.optimizer.drive.Ties;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Explains a plan by driving its routes with and without a job at every place. Not for several
 * threads.
 */
public final class Explainer {

    private final FlatProblem flat;
    private final Drive drive;
    private final Ties ties;
    private final int[][] routes;
    private final int[] vehicleOf;

    /**
     * Explains this plan of this problem.
     *
     * @throws IllegalArgumentException if the plan names a job or vehicle that the problem has not
     */
    public Explainer(Problem problem, Solution plan) {
        flat = new FlatProblem(problem);
        drive = new Drive(flat);
        ties = new Ties(flat);
        routes = new int[flat.vehicles()][0];
        vehicleOf = new int[flat.tasks()];
        Arrays.fill(vehicleOf, -1);
        for (var route : plan.routes()) {
            int v = vehicle(route.vehicle());
            routes[v] = route.visits().stream().mapToInt(visit -> flat.task(visit.job())).toArray();
            for (int task : routes[v]) {
                vehicleOf[task] = v;
            }
        }
    }

    private int vehicle(String id) {
        var vehicles = flat.problem().vehicles();
        return IntStream.range(0, vehicles.size())
                .filter(v -> vehicles.get(v).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no vehicle '" + id + "'"));
    }

    private String id(int vehicle) {
        return flat.problem().vehicles().get(vehicle).id();
    }

    /**
     * What keeps a job, or a shipment by either of its visits, out of the plan.
     *
     * @throws IllegalArgumentException if it is served
     */
    public LeftOut leftOut(String job) {
        int task = first(job);
        if (vehicleOf[task] >= 0) {
            throw new IllegalArgumentException("job '" + job + "' is served");
        }
        List<Blocker> blockers = new ArrayList<>();
        Place best = null;
        for (int v = 0; v < routes.length; v++) {
            var place = place(v, task);
            best = cheaper(best, place);
            if (place == null) {
                blockers.add(blocker(v, task));
            }
        }
        return new LeftOut(job, blockers, Optional.ofNullable(best));
    }

    /**
     * What a job, or a shipment by either of its visits, costs where it is.
     *
     * @throws IllegalArgumentException if it is not served
     */
    public Served served(String job) {
        int task = first(job);
        int mate = flat.mate(task);
        int here = vehicleOf[task];
        if (here < 0) {
            throw new IllegalArgumentException("job '" + job + "' is not served");
        }
        int[] without = Arrays.stream(routes[here]).filter(t -> t != task && t != mate).toArray();
        long cost = drive.cost(here, routes[here], routes[here].length);
        long less = drive.cost(here, without, without.length);
        long saved = less == RouteEvaluator.INFEASIBLE ? cost : cost - less;
        int position =
                IntStream.range(0, routes[here].length)
                        .filter(i -> routes[here][i] == task)
                        .findFirst()
                        .orElseThrow();
        Place other = null;
        for (int v = 0; v < routes.length; v++) {
            if (v != here) {
                other = cheaper(other, place(v, task));
            }
        }
        return new Served(job, new Place(id(here), position, saved), Optional.ofNullable(other));
    }

    private int first(String job) {
        int task = flat.task(job);
        return flat.isDelivery(task) ? flat.mate(task) : task;
    }

    private static @Nullable Place cheaper(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.cost() < one.cost() ? other : one;
    }

    private @Nullable Place place(int vehicle, int task) {
        if (!isAdmitted(vehicle, task)) {
            return null;
        }
        var attempt = new Attempt(flat, drive, vehicle, routes[vehicle], task);
        return attempt.isPossible()
                ? new Place(id(vehicle), attempt.position(), attempt.detour())
                : null;
    }

    private Blocker blocker(int vehicle, int task) {
        return isAdmitted(vehicle, task)
                ? new Attempt(flat, drive, vehicle, routes[vehicle], task).blocker()
                : new Blocker(id(vehicle), Limit.RELATION, "", 1);
    }

    /** Whether the task's relations to others let it onto the route. */
    private boolean isAdmitted(int vehicle, int task) {
        var others = vehicleOf.clone();
        others[task] = -1;
        int mate = flat.mate(task);
        if (mate >= 0) {
            others[mate] = -1;
        }
        return ties.admit(task, vehicle, others) && (mate < 0 || ties.admit(mate, vehicle, others));
    }
}
