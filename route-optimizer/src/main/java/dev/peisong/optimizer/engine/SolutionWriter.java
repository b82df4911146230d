package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.drive.RouteWriter;
import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Unassigned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Turns what the search found into a {@link Solution} with exact times and reasons. */
final class SolutionWriter {

    private final FlatProblem flat;
    private final Model model;
    private final RouteWriter writer;

    SolutionWriter(FlatProblem flat, Model model) {
        this.flat = flat;
        this.model = model;
        writer = new RouteWriter(flat);
    }

    Solution write(Part plan, long iterations) {
        int[] order =
                IntStream.range(0, plan.vehicles().length)
                        .filter(r -> plan.routes()[r].length > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(r -> plan.vehicles()[r]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        List<Route> routes = new ArrayList<>();
        var cost = Cost.NONE;
        for (int r : order) {
            var route = writer.write(plan.vehicles()[r], plan.routes()[r]);
            routes.add(route);
            cost = cost.plus(route.cost());
        }
        List<Unassigned> unassigned = new ArrayList<>();
        if (plan.absent().length > 0) {
            var reasons = new Reasons(flat, model, plan);
            for (int request : IntStream.of(plan.absent()).sorted().toArray()) {
                unassigned.add(reasons.of(request));
                cost = cost.plus(Cost.ofPenalty(model.penalty()[request]));
            }
        }
        return new Solution(routes, unassigned, cost, iterations);
    }
}
