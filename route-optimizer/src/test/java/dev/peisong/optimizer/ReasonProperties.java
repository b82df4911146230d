package dev.peisong.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Blocker.Limit;
import dev.peisong.optimizer.solution.Reason;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Unassigned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The reason for leaving a job out is true, as trying everything shows. */
class ReasonProperties {

    private final Solver solver = Solver.create();

    @Property(tries = 2_000)
    void reasonsAreTrue(@ForAll long seed) {
        var problem = Arbitraries.problem(seed, 3, 10);
        var plan = solver.solve(problem, SolveOptions.within(Budget.ofIterations(30)));
        for (var left : plan.unassigned()) {
            var job = problem.jobs().get(indexOf(problem, left));
            assertThat(isTrue(problem, plan, job, left.reason())).as("%s", left).isTrue();
            left.blocker()
                    .filter(b -> b.limit() != Limit.ROAD && b.limit() != Limit.COST)
                    .ifPresent(b -> assertThat(b.shortfall()).as("%s", left).isPositive());
        }
    }

    private static int indexOf(Problem problem, Unassigned left) {
        return problem.jobs().stream().map(Job::id).toList().indexOf(left.job());
    }

    private static boolean isTrue(Problem problem, Solution plan, Job job, Reason reason) {
        var all = problem.vehicles();
        var allowed = all.stream().filter(job::allows).toList();
        var skilled = allowed.stream().filter(v -> v.skills().containsAll(job.skills())).toList();
        var large = skilled.stream().filter(v -> holds(v, job)).toList();
        var reaching = large.stream().filter(v -> reaches(problem, v, job)).toList();
        var onShift = reaching.stream().filter(v -> meets(v, job)).toList();
        var inTime = onShift.stream().filter(v -> arrives(problem, v, job)).toList();
        var brute = new BruteForce(problem);
        var able = all.stream().filter(v -> brute.feasibleAlone(v, job)).toList();
        return switch (reason) {
            case NO_ALLOWED_VEHICLE -> allowed.isEmpty();
            case NO_VEHICLE_WITH_SKILL -> skilled.isEmpty() && !allowed.isEmpty();
            case TOO_BIG_FOR_ANY_VEHICLE -> large.isEmpty() && !skilled.isEmpty();
            case UNREACHABLE -> reaching.isEmpty() && !large.isEmpty();
            case OUTSIDE_ANY_SHIFT -> onShift.isEmpty() && !reaching.isEmpty();
            case WINDOW_CANNOT_BE_MET -> inTime.isEmpty() && !onShift.isEmpty();
            case SHIFT_TOO_SHORT, ROUTE_TOO_LONG -> able.isEmpty() && !inTime.isEmpty();
            case NOT_ENOUGH_CAPACITY -> !able.isEmpty() && !fits(problem, plan, job);
            case NOT_WORTH_ITS_COST -> fits(problem, plan, job) && job.penalty().isPresent();
            case BUDGET_ENDED -> false;
        };
    }

    private static boolean holds(Vehicle vehicle, Job job) {
        return IntStream.range(0, job.demand().size())
                .allMatch(d -> job.demand().get(d) <= vehicle.capacity().get(d));
    }

    private static boolean reaches(Problem problem, Vehicle vehicle, Job job) {
        return problem.matrix().reachable(vehicle.start(), job.location())
                && vehicle.end().stream()
                        .allMatch(end -> problem.matrix().reachable(job.location(), end));
    }

    private static boolean meets(Vehicle vehicle, Job job) {
        return job.windows().stream()
                .anyMatch(
                        w ->
                                w.start() <= vehicle.shift().end()
                                        && w.end() >= vehicle.shift().start());
    }

    private static boolean arrives(Problem problem, Vehicle vehicle, Job job) {
        int earliest =
                vehicle.shift().start() + problem.matrix().seconds(vehicle.start(), job.location());
        return job.windows().stream().anyMatch(w -> w.end() >= earliest);
    }

    /** Whether the job can be added to the plan without moving another. */
    private static boolean fits(Problem problem, Solution plan, Job job) {
        return problem.vehicles().stream()
                .anyMatch(v -> fits(problem, sequence(problem, plan, v), v, job));
    }

    private static boolean fits(Problem problem, List<Job> served, Vehicle vehicle, Job job) {
        return IntStream.rangeClosed(0, served.size())
                .anyMatch(
                        at -> {
                            var order = new ArrayList<>(served);
                            order.add(at, job);
                            return new BruteForce(problem).feasible(vehicle, order);
                        });
    }

    private static List<Job> sequence(Problem problem, Solution plan, Vehicle vehicle) {
        return plan.routes().stream()
                .filter(route -> route.vehicle().equals(vehicle.id()))
                .flatMap(route -> route.visits().stream())
                .flatMap(visit -> byId(problem, visit.job()))
                .toList();
    }

    private static Stream<Job> byId(Problem problem, String id) {
        return problem.jobs().stream().filter(job -> job.id().equals(id));
    }
}
