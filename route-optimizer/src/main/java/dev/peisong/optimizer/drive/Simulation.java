package dev.peisong.optimizer.drive;

import java.util.Arrays;

/** Follows a sequence from its start and keeps the state after each of its tasks. */
final class Simulation {

    final FlatProblem in;
    final Failure failure = new Failure();
    final Step step;
    final Ending ending;

    /** How many tasks could be served in their order. */
    int reached;

    private State[] states = {};

    Simulation(FlatProblem in) {
        this.in = in;
        step = new Step(in, failure);
        ending = new Ending(in, failure, step.span);
    }

    /** The state after so many tasks; valid up to {@link #reached}. */
    State after(int tasks) {
        return states[tasks];
    }

    /** Cost of the sequence over all departures from the first to the last, or infeasible. */
    long follow(Sequence route, long first, long last) {
        grow(route.count + 1);
        var vehicle = in.vehicles[route.vehicle];
        states[0].begin(vehicle, first, last, step.span);
        reached = 0;
        while (reached < route.count) {
            if (!serve(route, reached, states[reached], states[reached + 1])) {
                return RouteEvaluator.INFEASIBLE;
            }
            reached++;
        }
        return end(route, states[reached]);
    }

    boolean serve(Sequence route, int index, State before, State after) {
        failure.reset(index);
        return step.serve(route.vehicle, before, route.tasks[index], after);
    }

    long end(Sequence route, State last) {
        failure.reset(route.count);
        var vehicle = in.vehicles[route.vehicle];
        if (route.count == 0) {
            return vehicle.locked.length == 0 ? 0 : RouteEvaluator.INFEASIBLE;
        }
        return ending.reach(vehicle, last, route.count) ? ending.cost : RouteEvaluator.INFEASIBLE;
    }

    private void grow(int count) {
        int before = states.length;
        if (before < count) {
            states = Arrays.copyOf(states, 2 * count);
            for (int i = before; i < states.length; i++) {
                states[i] = new State(in.dimensions);
            }
        }
    }
}
