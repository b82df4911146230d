package dev.peisong.bench.peer;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import java.time.temporal.ChronoUnit;
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
                        .withRandomSeed(budget.seed())
                        .withTerminationSpentLimit(budget.time().truncatedTo(ChronoUnit.MILLIS));
        var solver = SolverFactory.<TimefoldPlan>create(config).buildSolver();
        solver.addEventListener(
                event -> {
                    if (event.isNewBestSolutionInitialized()
                            && event.getNewBestSolution().isFeasible()) {
                        better.accept(event.getNewBestSolution().tours());
                    }
                });
        better.accept(solver.solve(new TimefoldPlan(task)).tours());
    }
}
