package dev.peisong.bench.peer;

import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import java.util.List;
import java.util.function.Consumer;

/** Timefold's community edition with its default phases, as its quickstart models routes. */
final class TimefoldPeer implements Peer {

    @Override
    public void solve(Task task, Budget budget, Consumer<List<Tour>> better) {
        if (task.hasPairs()) {
            throw new UnsupportedOperationException("pairs are not put to it here");
        }
        var config =
                new SolverConfig()
                        .withSolutionClass(TimefoldPlan.class)
                        .withEntityClasses(TimefoldRoute.class, TimefoldVisit.class)
                        .withConstraintProviderClass(TimefoldRules.class)
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(budget.seed());
        var factory = SolverFactory.<TimefoldPlan>create(config);
        var plan = new TimefoldPlan(task);
        var end = new TerminationConfig().withSpentLimit(budget.time());
        var solver = factory.buildSolver(new SolverConfigOverride().withTerminationConfig(end));
        solver.addEventListener(
                event -> {
                    if (event.isNewBestSolutionInitialized()
                            && event.getNewBestSolution().isFeasible()) {
                        better.accept(event.getNewBestSolution().tours());
                    }
                });
        better.accept(solver.solve(plan).tours());
    }
}
