package dev.peisong.bench.peer;

import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import dev.peisong.bench.task.Truck;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Visit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** This project's solver, asked like the others: a leg's cost stands for its metres. */
final class PeisongPeer implements Peer {

    @Override
    public void solve(Task task, Budget budget, Consumer<List<Tour>> better) {
        if (task.hasPairs()) {
            throw new UnsupportedOperationException("pairs are solved by the command alone");
        }
        var problem = problem(task);
        var options =
                SolveOptions.within(budget.time())
                        .threads(budget.threads())
                        .seed(budget.seed())
                        .onImprovement(plan -> better.accept(tours(plan)));
        better.accept(tours(Solver.create().solve(problem, options)));
    }

    private static Problem problem(Task task) {
        return Problem.over(TravelMatrix.of(task.locations(), task.seconds(), task.cost()))
                .dimensions(
                        IntStream.range(0, task.dimensions())
                                .mapToObj(d -> "d" + d)
                                .toArray(String[]::new))
                .vehicles(task.trucks().stream().map(PeisongPeer::vehicle).toList())
                .jobs(task.stops().stream().map(PeisongPeer::job).toList())
                .build();
    }

    private static Vehicle vehicle(Truck truck) {
        return Vehicle.at(truck.id(), truck.depot())
                .shift(truck.from(), truck.until())
                .capacity(truck.capacity().stream().mapToLong(Integer::longValue).toArray())
                .skills(truck.skills())
                .rates(truck.fixed(), 1, 0)
                .build();
    }

    private static Job job(Stop stop) {
        return Job.at(stop.id(), stop.location())
                .window(stop.from(), stop.until())
                .service(stop.service())
                .demand(stop.demand().stream().mapToLong(Integer::longValue).toArray())
                .skills(stop.skills())
                .build();
    }

    private static List<Tour> tours(Solution plan) {
        return plan.routes().stream()
                .map(r -> new Tour(r.vehicle(), r.visits().stream().map(Visit::job).toList()))
                .toList();
    }
}
