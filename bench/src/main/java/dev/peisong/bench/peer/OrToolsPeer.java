package dev.peisong.bench.peer;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.protobuf.Duration;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import java.util.List;
import java.util.function.Consumer;

/** OR-Tools' routing library with guided local search, as its guide advises; one thread. */
final class OrToolsPeer implements Peer {

    private static final int FEW = 3_500;

    @Override
    public void solve(Task task, Budget budget, Consumer<List<Tour>> better) {
        Loader.loadNativeLibraries();
        var model = new OrToolsModel(task);
        model.tellImprovements(better);
        Assignment best = model.routing().solveWithParameters(parameters(task, budget));
        if (best != null) {
            better.accept(model.tours(best));
        }
    }

    private static RoutingSearchParameters parameters(Task task, Budget budget) {
        var first =
                task.stops().size() <= FEW
                        ? FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION
                        : FirstSolutionStrategy.Value.SAVINGS;
        var time = budget.time();
        return main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(first)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(
                        Duration.newBuilder()
                                .setSeconds(time.toSeconds())
                                .setNanos(time.toNanosPart()))
                .build();
    }
}
