package dev.peisong.optimizer.drive;

import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Reload;
import dev.peisong.optimizer.solution.Rest;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes down the route that {@link Drive} prices, with all its times. Not for several threads. */
public final class RouteWriter {

    private final FlatProblem in;
    private final Simulation simulation;
    private final OrderRules rules;

    /** Writes routes of this problem. */
    public RouteWriter(FlatProblem in) {
        this.in = in;
        simulation = new Simulation(in);
        rules = new OrderRules(in);
    }

    /**
     * The route of these tasks, at least one: of those of least cost the shortest, of those the one
     * that ends first.
     *
     * @throws IllegalArgumentException if it is not feasible
     */
    public Route write(int vehicle, int[] tasks) {
        var route = new Sequence(in.tasks());
        route.set(vehicle, tasks, tasks.length);
        var driver = in.vehicles[vehicle];
        long cost = simulation.follow(route, driver.shiftStart, driver.shiftEnd);
        if (cost == RouteEvaluator.INFEASIBLE || !rules.hold(route, simulation.failure)) {
            var failure = simulation.failure;
            throw new IllegalArgumentException(
                    "route of %s breaks %s by %d at %d"
                            .formatted(
                                    driver.vehicle.id(),
                                    failure.limit(),
                                    failure.shortfall(),
                                    failure.position()));
        }
        var log = new Log();
        simulation.step.span.journal = log;
        long departure = simulation.ending.departure;
        simulation.follow(route, departure, departure);
        simulation.step.span.journal = Journal.NONE;
        return log.route(vehicle, tasks);
    }

    /** What was heard of one departure. */
    private final class Log implements Journal {

        private final List<long[]> served = new ArrayList<>();
        private final List<Reload> reloads = new ArrayList<>();
        private final List<Rest> rests = new ArrayList<>();

        @Override
        public void rests(int rule, long start, long seconds) {
            rests.add(new Rest(rule, (int) start, (int) seconds));
        }

        @Override
        public void reloads(int depot, long arrival, long start, long end) {
            reloads.add(new Reload(depot, served.size(), (int) arrival, (int) start, (int) end));
        }

        @Override
        public void serves(int task, long arrival, long start, long end) {
            served.add(new long[] {arrival, start, end});
        }

        Route route(int v, int[] tasks) {
            var ending = simulation.ending;
            var vehicle = in.vehicles[v];
            return new Route(
                    vehicle.vehicle.id(),
                    (int) ending.departure,
                    (int) ending.end,
                    visits(tasks),
                    ending.metres,
                    cost(vehicle, tasks),
                    reloads,
                    rests,
                    (int) Math.max(0, ending.end - vehicle.overtimeAfter));
        }

        private List<Visit> visits(int[] tasks) {
            var visits = new Visit[tasks.length];
            var undelivered = new long[in.dimensions];
            for (int i = tasks.length - 1; i >= 0; i--) {
                int next = i + 1;
                if (reloads.stream().anyMatch(reload -> reload.beforeVisit() == next)) {
                    Arrays.fill(undelivered, 0);
                }
                visits[i] = visit(i, tasks[i], undelivered);
                unload(tasks[i], undelivered);
            }
            return List.of(visits);
        }

        private Visit visit(int i, int task, long[] undelivered) {
            var after = simulation.after(i + 1);
            var load = new ArrayList<Long>();
            for (int d = 0; d < in.dimensions; d++) {
                load.add(after.hold.aboard[d] + undelivered[d]);
            }
            int start = (int) served.get(i)[1];
            var soft = in.soft[task];
            return new Visit(
                    in.visits[task].id(),
                    in.location[task],
                    (int) served.get(i)[0],
                    start,
                    (int) served.get(i)[2],
                    load,
                    after.metres,
                    soft == null ? 0 : Math.max(0, soft.start() - start),
                    soft == null ? 0 : Math.max(0, start - soft.end()));
        }

        private void unload(int task, long[] undelivered) {
            if (task < in.jobs && !in.collected[task]) {
                for (int d = 0; d < undelivered.length; d++) {
                    undelivered[d] += in.demand[task * in.dimensions + d];
                }
            }
        }

        private Cost cost(FlatVehicle vehicle, int[] tasks) {
            var ending = simulation.ending;
            long seconds = ending.end - ending.departure;
            long unpaid = 0;
            for (var rest : rests) {
                unpaid += vehicle.breaks[rest.rule()].paid() ? 0 : rest.seconds();
            }
            long soft = 0;
            for (int i = 0; i < tasks.length; i++) {
                var window = in.soft[tasks[i]];
                soft += window == null ? 0 : window.priceAt(served.get(i)[1]);
            }
            return new Cost(
                    vehicle.fixed,
                    vehicle.perMetre * ending.metres,
                    vehicle.perSecond * (seconds - unpaid),
                    0,
                    vehicle.overtimePrice * Math.max(0, ending.end - vehicle.overtimeAfter),
                    soft,
                    ending.balance(tasks.length),
                    simulation.after(tasks.length).change);
        }
    }
}
