package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.LeftOut;
import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.solution.Blocker;
import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Unassigned;
import dev.peisong.optimizer.solution.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Plans with the route optimiser. */
@Component
class OptimizerPlanner implements RoutePlanner {
    private static final int FEW_WORKS = 200;
    private static final int PATIENCE_SHARE = 3;
    private static final int MILLI = 1000;

    private final Solver solver = Solver.create();
    private final int threads;

    OptimizerPlanner(PlanningProperties properties) {
        threads = properties.threadsOfEach();
    }

    @Override
    public Proposal plan(Task task, Consumer<Proposal> onImprovement, BooleanSupplier cancelled) {
        if (task.sheet().crews().isEmpty()) {
            return nobodyDrives(task.sheet());
        }
        var options =
                SolveOptions.within(budget(task))
                        .seed(task.seed())
                        .threads(threads)
                        .onImprovement(solution -> onImprovement.accept(proposal(task, solution)))
                        .cancelledWhen(cancelled);
        return proposal(task, solver.solve(DayProblem.of(task), options));
    }

    /** Nobody waits for a small plan that has long been settled. */
    private static Budget budget(Task task) {
        var whole = Budget.of(task.budget());
        return task.sheet().works().size() <= FEW_WORKS && !task.budget().isZero()
                ? whole.orNothingBetterFor(task.budget().dividedBy(PATIENCE_SHARE))
                : whole;
    }

    private static Proposal nobodyDrives(DaySheet sheet) {
        var all =
                sheet.works().stream()
                        .map(w -> new LeftOut(w.id(), w.number(), "NO_SHIFT", "no shift is free"))
                        .toList();
        return new Proposal(Map.of(), all, 0, new PlanFigures(0, null, 0, 0, 0, all.size()));
    }

    private static Proposal proposal(Task task, Solution solution) {
        var sequences = new LinkedHashMap<UUID, List<UUID>>();
        solution.routes()
                .forEach(
                        route ->
                                sequences.put(
                                        UUID.fromString(route.vehicle()),
                                        route.visits().stream()
                                                .map(Visit::job)
                                                .map(UUID::fromString)
                                                .toList()));
        Map<UUID, Work> works =
                solution.unassigned().isEmpty() ? Map.of() : task.sheet().worksById();
        var unassigned =
                solution.unassigned().stream().map(left -> leftOut(task, works, left)).toList();
        return new Proposal(sequences, unassigned, solution.iterations(), figures(task, solution));
    }

    private static PlanFigures figures(Task task, Solution solution) {
        Cost cost = solution.cost();
        return new PlanFigures(
                Math.round((cost.fixed() + cost.distance() + cost.time()) / (double) MILLI),
                task.sheet().crews().getFirst().rates().currency(),
                solution.routes().stream().mapToLong(Route::metres).sum(),
                solution.routes().size(),
                Math.toIntExact(solution.visits().count()),
                solution.unassigned().size() + task.sheet().waiting().size());
    }

    private static LeftOut leftOut(Task task, Map<UUID, Work> works, Unassigned left) {
        UUID id = UUID.fromString(left.job());
        Work work = works.get(id);
        String number = work == null ? "" : work.number();
        String detail = left.blocker().map(blocker -> detail(task, blocker)).orElse(null);
        return new LeftOut(id, number, left.reason().name(), detail);
    }

    private static String detail(Task task, Blocker blocker) {
        String vehicle =
                task.sheet()
                        .crew(UUID.fromString(blocker.vehicle()))
                        .map(Crew::vehicleCode)
                        .orElse(blocker.vehicle());
        String what = blocker.subject().isEmpty() ? "" : " " + blocker.subject();
        String by = blocker.shortfall() == 0 ? "" : " by " + blocker.shortfall();
        return "nearest: vehicle %s, %s%s exceeded%s".formatted(vehicle, blocker.limit(), what, by);
    }
}
