package dev.peisong.bench.peer;

import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.IntVar;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import dev.peisong.bench.task.Stop;
import dev.peisong.bench.task.Task;
import dev.peisong.bench.task.Tour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntBinaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** A task in OR-Tools' terms: node s is stop s, and the nodes after them are the trucks' depots. */
final class OrToolsModel {

    /** A table of more places than this would take more memory than calls back take time. */
    private static final int MOST_IN_TABLE = 3_500;

    private static final long LEFT_OUT = 100_000_000_000L;
    private static final long TELL_NANOS = 200_000_000;

    private final Task task;
    private final List<Integer> depots;
    private final RoutingIndexManager nodes;
    private final RoutingModel routing;
    private long best = Long.MAX_VALUE;
    private long told = System.nanoTime() - TELL_NANOS;

    OrToolsModel(Task task) {
        this.task = task;
        depots = task.trucks().stream().map(truck -> truck.depot()).distinct().toList();
        int[] ends =
                task.trucks().stream()
                        .mapToInt(t -> task.stops().size() + depots.indexOf(t.depot()))
                        .toArray();
        nodes =
                new RoutingIndexManager(
                        task.stops().size() + depots.size(), task.trucks().size(), ends, ends);
        routing = new RoutingModel(nodes);
        addCosts();
        addCapacities();
        if (task.hasTimes()) {
            addTimes();
        }
        for (int s = 0; s < task.stops().size(); s++) {
            addStop(s, task.stops().get(s));
        }
    }

    RoutingModel routing() {
        return routing;
    }

    private int locationOf(int node) {
        int stops = task.stops().size();
        return node < stops ? task.stops().get(node).location() : depots.get(node - stops);
    }

    private int serviceAt(int node) {
        return node < task.stops().size() ? task.stops().get(node).service() : 0;
    }

    private int transit(IntBinaryOperator value) {
        int size = nodes.getNumberOfNodes();
        if (size > MOST_IN_TABLE) {
            return routing.registerTransitCallback(
                    (a, b) -> value.applyAsInt(nodes.indexToNode(a), nodes.indexToNode(b)));
        }
        var table = new long[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                table[from][to] = value.applyAsInt(from, to);
            }
        }
        return routing.registerTransitMatrix(table);
    }

    private void addCosts() {
        routing.setArcCostEvaluatorOfAllVehicles(
                transit((a, b) -> task.cost().applyAsInt(locationOf(a), locationOf(b))));
        for (int v = 0; v < task.trucks().size(); v++) {
            routing.setFixedCostOfVehicle(task.trucks().get(v).fixed(), v);
        }
    }

    private void addCapacities() {
        for (int d = 0; d < task.dimensions(); d++) {
            int dimension = d;
            long[] demand =
                    LongStream.concat(
                                    task.stops().stream()
                                            .mapToLong(stop -> stop.demand().get(dimension)),
                                    depots.stream().mapToLong(depot -> 0))
                            .toArray();
            long[] capacity =
                    task.trucks().stream()
                            .mapToLong(truck -> truck.capacity().get(dimension))
                            .toArray();
            routing.addDimensionWithVehicleCapacity(
                    routing.registerUnaryTransitVector(demand), 0, capacity, true, "load" + d);
        }
    }

    private void addTimes() {
        int evaluator =
                transit(
                        (a, b) ->
                                serviceAt(a)
                                        + task.seconds().applyAsInt(locationOf(a), locationOf(b)));
        routing.addDimension(evaluator, Task.NO_END, Task.NO_END, false, "time");
        var time = routing.getMutableDimension("time");
        for (int s = 0; s < task.stops().size(); s++) {
            var stop = task.stops().get(s);
            time.cumulVar(nodes.nodeToIndex(s)).setRange(stop.from(), stop.until());
        }
        for (int v = 0; v < task.trucks().size(); v++) {
            var truck = task.trucks().get(v);
            time.cumulVar(routing.start(v)).setRange(truck.from(), truck.until());
            time.cumulVar(routing.end(v)).setRange(truck.from(), truck.until());
        }
    }

    private void addStop(int node, Stop stop) {
        long index = nodes.nodeToIndex(node);
        routing.addDisjunction(new long[] {index}, LEFT_OUT);
        for (int v = 0; v < task.trucks().size(); v++) {
            if (!task.trucks().get(v).skills().containsAll(stop.skills())) {
                routing.vehicleVar(index).removeValue(v);
            }
        }
        if (stop.isPickup()) {
            long delivery = nodes.nodeToIndex(stop.delivery());
            var solver = routing.solver();
            var time = routing.getMutableDimension("time");
            routing.addPickupAndDelivery(index, delivery);
            solver.addConstraint(
                    solver.makeEquality(routing.vehicleVar(index), routing.vehicleVar(delivery)));
            solver.addConstraint(
                    solver.makeLessOrEqual(time.cumulVar(index), time.cumulVar(delivery)));
        }
    }

    /** Tells better plans during the search, some five a second at most. */
    void tellImprovements(Consumer<List<Tour>> better) {
        routing.addAtSolutionCallback(
                () -> {
                    long cost = routing.costVar().value();
                    if (cost < best && System.nanoTime() - told > TELL_NANOS) {
                        best = cost;
                        told = System.nanoTime();
                        better.accept(tours(IntVar::value));
                    }
                });
    }

    /** The routes of an assignment. */
    List<Tour> tours(Assignment assignment) {
        return tours(assignment::value);
    }

    private List<Tour> tours(ToLongFunction<IntVar> value) {
        List<Tour> tours = new ArrayList<>();
        for (int v = 0; v < task.trucks().size(); v++) {
            List<String> stops = new ArrayList<>();
            long at = value.applyAsLong(routing.nextVar(routing.start(v)));
            while (!routing.isEnd(at)) {
                stops.add(task.stops().get(nodes.indexToNode(at)).id());
                at = value.applyAsLong(routing.nextVar(at));
            }
            if (!stops.isEmpty()) {
                tours.add(new Tour(task.trucks().get(v).id(), stops));
            }
        }
        return tours;
    }
}
