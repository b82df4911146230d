package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies a solution against its problem from first principles; shares no code with the solver.
 * Checks every hard constraint, every stated time, load and distance, and recomputes the cost.
 */
public final class SolutionChecker {

    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Vehicle> vehicles = new HashMap<>();
    private final Problem problem;
    private final List<String> faults = new ArrayList<>();

    private SolutionChecker(Problem problem) {
        this.problem = problem;
        problem.jobs().forEach(job -> jobs.put(job.id(), job));
        problem.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
    }

    /** Everything that is wrong, in words; empty when the solution is valid. */
    public static List<String> faults(Problem problem, Solution solution) {
        var checker = new SolutionChecker(problem);
        checker.checkCover(solution);
        checker.checkLocked(solution);
        solution.routes().forEach(checker::checkRoute);
        checker.checkCost(solution);
        return List.copyOf(checker.faults);
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void checkCover(Solution solution) {
        Set<String> seen = new HashSet<>();
        solution.visits().forEach(v -> expect(seen.add(v.job()), v.job() + " is served twice"));
        solution.unassigned()
                .forEach(u -> expect(seen.add(u.job()), u.job() + " is both served and left out"));
        expect(seen.equals(jobs.keySet()), "jobs of the problem and of the plan differ");
        Set<String> used = new HashSet<>();
        for (var route : solution.routes()) {
            expect(used.add(route.vehicle()), route.vehicle() + " drives twice");
            expect(!route.visits().isEmpty(), route.vehicle() + " drives for nothing");
        }
    }

    private void checkLocked(Solution solution) {
        for (var vehicle : problem.vehicles()) {
            var served =
                    solution.routes().stream()
                            .filter(route -> route.vehicle().equals(vehicle.id()))
                            .flatMap(route -> route.visits().stream().map(Visit::job))
                            .limit(vehicle.locked().size())
                            .toList();
            expect(served.equals(vehicle.locked()), vehicle.id() + " lost its locked jobs");
        }
    }

    private void checkRoute(Route route) {
        var vehicle = vehicles.get(route.vehicle());
        if (vehicle == null || route.visits().stream().anyMatch(v -> !jobs.containsKey(v.job()))) {
            faults.add(route.vehicle() + ": unknown vehicle or job");
            return;
        }
        new RouteCheck(problem, vehicle, route, jobs, faults).check();
    }

    private void checkCost(Solution solution) {
        long penalty = 0;
        for (var left : solution.unassigned()) {
            var job = jobs.get(left.job());
            penalty += job == null ? 0 : problem.penaltyOf(job);
        }
        var sum = new Cost(0, 0, 0, penalty);
        for (var route : solution.routes()) {
            sum = sum.plus(route.cost());
        }
        expect(sum.equals(solution.cost()), "cost is " + sum + ", stated " + solution.cost());
    }
}
