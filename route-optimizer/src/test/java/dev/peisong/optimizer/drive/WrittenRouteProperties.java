package dev.peisong.optimizer.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.optimizer.problem.RichProblems;
import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Reason;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.SolutionChecker;
import dev.peisong.optimizer.solution.Unassigned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What the simulation writes down passes the checker, which shares no code with it. */
class WrittenRouteProperties {

    @Property(tries = 3_000)
    void everyWrittenRouteIsValid(@ForAll long seed) {
        var problem = RichProblems.problem(seed, 3, 6, 2);
        var in = new FlatProblem(problem);
        var random = new Random(seed);
        int vehicle = random.nextInt(in.vehicles());
        int[] tasks = RandomTasks.sequence(in, random);
        boolean feasible =
                tasks.length > 0
                        && new Drive(in).load(vehicle, tasks, tasks.length)
                                < RouteEvaluator.INFEASIBLE;
        Statistics.collect(feasible);
        if (feasible) {
            var route = new RouteWriter(in).write(vehicle, tasks);
            assertThat(SolutionChecker.faults(problem, plan(in, route))).isEmpty();
        }
    }

    private static Solution plan(FlatProblem in, Route route) {
        var served = route.visits().stream().map(visit -> visit.job()).toList();
        List<Unassigned> left = new ArrayList<>();
        long penalty = 0;
        for (int t = 0; t < in.tasks(); t++) {
            String id = in.visit(t).id();
            if (!served.contains(id) && !in.isDelivery(t)) {
                left.add(new Unassigned(id, Reason.BUDGET_ENDED, Optional.empty()));
                penalty += in.penalty(t);
            }
        }
        var cost = route.cost().plus(Cost.ofPenalty(penalty));
        return new Solution(List.of(route), left, cost, 0);
    }
}
