package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Apart;
import dev.peisong.optimizer.problem.Before;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Relation;
import dev.peisong.optimizer.problem.SameRoute;
import dev.peisong.optimizer.problem.Shipment;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies a solution against its problem from first principles; shares no code with the solver.
 * Checks every hard rule, every stated time, load and distance, and recomputes the cost.
 */
public final class SolutionChecker {

    private final Map<String, Job> jobs = new HashMap<>();
    private final Map<String, Vehicle> vehicles = new HashMap<>();
    private final Problem problem;
    private final Solution solution;
    private final List<String> faults = new ArrayList<>();

    private SolutionChecker(Problem problem, Solution solution) {
        this.problem = problem;
        this.solution = solution;
        problem.visits().forEach(job -> jobs.put(job.id(), job));
        problem.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
    }

    /** Everything that is wrong, in words; empty when the solution is valid. */
    public static List<String> faults(Problem problem, Solution solution) {
        var checker = new SolutionChecker(problem, solution);
        checker.checkCover();
        checker.checkLocked();
        problem.shipments().forEach(checker::checkShipment);
        problem.relations().forEach(checker::checkRelation);
        solution.routes().forEach(checker::checkRoute);
        checker.checkCost();
        return List.copyOf(checker.faults);
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void checkCover() {
        Set<String> seen = new HashSet<>();
        solution.visits().forEach(v -> expect(seen.add(v.job()), v.job() + " is served twice"));
        for (var left : solution.unassigned()) {
            expect(seen.add(left.job()), left.job() + " is both served and left out");
            problem.shipments().stream()
                    .filter(shipment -> shipment.pickup().id().equals(left.job()))
                    .map(shipment -> shipment.delivery().id())
                    .forEach(id -> expect(seen.add(id), id + " is served without its pickup"));
        }
        expect(seen.equals(jobs.keySet()), "jobs of the problem and of the plan differ");
        Set<String> used = new HashSet<>();
        for (var route : solution.routes()) {
            expect(used.add(route.vehicle()), route.vehicle() + " drives twice");
            expect(!route.visits().isEmpty(), route.vehicle() + " drives for nothing");
        }
    }

    private List<String> served(String vehicle) {
        return solution.routes().stream()
                .filter(route -> route.vehicle().equals(vehicle))
                .flatMap(route -> route.visits().stream().map(Visit::job))
                .toList();
    }

    private void checkLocked() {
        for (var vehicle : problem.vehicles()) {
            var first = served(vehicle.id()).stream().limit(vehicle.locked().size()).toList();
            expect(first.equals(vehicle.locked()), vehicle.id() + " lost its locked jobs");
        }
    }

    private void checkShipment(Shipment shipment) {
        for (var vehicle : problem.vehicles()) {
            var order = served(vehicle.id());
            int from = order.indexOf(shipment.pickup().id());
            int to = order.indexOf(shipment.delivery().id());
            String name = "shipment " + shipment.pickup().id();
            expect((from < 0) == (to < 0), name + " is on two routes");
            expect(from <= to, name + " is delivered before it is picked up");
            expect(
                    !shipment.lifo() || from < 0 || from > to || free(order, from, to),
                    buried(name));
        }
    }

    private static String buried(String name) {
        return name + " lies behind what was picked up later";
    }

    private boolean free(List<String> order, int from, int to) {
        for (var other : problem.shipments()) {
            int picked = order.indexOf(other.pickup().id());
            if (picked > from && picked < to && order.indexOf(other.delivery().id()) > to) {
                return false;
            }
        }
        return true;
    }

    private void checkRelation(Relation relation) {
        Set<String> users = new HashSet<>();
        for (var vehicle : problem.vehicles()) {
            var order = served(vehicle.id());
            long here = relation.jobs().stream().filter(order::contains).count();
            expect(!(relation instanceof Apart) || here <= 1, relation + " share a route");
            if (relation instanceof Before(String first, String second) && here == 2) {
                boolean inOrder = order.indexOf(first) < order.indexOf(second);
                expect(inOrder, relation + " is the other way round");
            }
            if (here > 0) {
                users.add(vehicle.id());
            }
        }
        boolean together = relation instanceof SameRoute || relation instanceof Before;
        expect(!together || users.size() <= 1, relation + " is on several routes");
    }

    private void checkRoute(Route route) {
        var vehicle = vehicles.get(route.vehicle());
        if (vehicle == null || route.visits().stream().anyMatch(v -> !jobs.containsKey(v.job()))) {
            faults.add(route.vehicle() + ": unknown vehicle or job");
            return;
        }
        var subject = new CheckedRoute(problem, vehicle, route, jobs, faults);
        new TimeCheck(subject).check();
        new RestCheck(subject).check();
        new LoadCheck(subject).check();
        new LimitCheck(subject).check();
        new CostCheck(subject).check();
    }

    private void checkCost() {
        long penalty = 0;
        for (var left : solution.unassigned()) {
            penalty += penalty(left.job());
        }
        var sum = Cost.ofPenalty(penalty);
        for (var route : solution.routes()) {
            sum = sum.plus(route.cost());
        }
        expect(sum.equals(solution.cost()), "cost is " + sum + ", stated " + solution.cost());
    }

    private long penalty(String id) {
        for (var shipment : problem.shipments()) {
            if (shipment.pickup().id().equals(id)) {
                return problem.penaltyOf(shipment);
            }
        }
        var job = jobs.get(id);
        return job == null ? 0 : problem.penaltyOf(job);
    }
}
