package dev.peisong.optimizer.search;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Timetable;
import dev.peisong.optimizer.problem.Vehicle;
import dev.peisong.optimizer.solution.Cost;
import dev.peisong.optimizer.solution.Route;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Unassigned;
import dev.peisong.optimizer.solution.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns sequences of jobs into a {@link Solution} with exact times and reasons. */
final class Report {

    private final Instance in;
    private final int[][] sequences;
    private final long iterations;

    Report(Instance in, int[][] sequences, long iterations) {
        this.in = in;
        this.sequences = sequences;
        this.iterations = iterations;
    }

    Solution solution() {
        var routes = new ArrayList<Route>();
        var cost = Cost.NONE;
        var served = new boolean[in.jobs];
        for (int v = 0; v < in.vehicles; v++) {
            if (sequences[v].length > 0) {
                var route = route(in.problem.vehicles().get(v), sequences[v], served);
                routes.add(route);
                cost = cost.plus(route.cost());
            }
        }
        var explanation = new Explanation(in, sequences);
        var unassigned = new ArrayList<Unassigned>();
        for (int j = 0; j < in.jobs; j++) {
            if (!served[j]) {
                unassigned.add(explanation.of(j));
                cost = cost.plus(new Cost(0, 0, 0, in.penalty[j]));
            }
        }
        return new Solution(routes, unassigned, cost, iterations);
    }

    private Route route(Vehicle vehicle, int[] sequence, boolean[] served) {
        var jobs = new Job[sequence.length];
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] = in.job[sequence[i]];
            served[sequence[i]] = true;
        }
        var times = new Timetable(in.matrix);
        if (!times.schedule(vehicle, jobs, jobs.length)) {
            throw new IllegalStateException("route of " + vehicle.id() + " is not feasible");
        }
        var visits = visits(vehicle, jobs, times);
        long metres = visits.getLast().metres();
        if (vehicle.end().isPresent()) {
            metres += in.matrix.metres(visits.getLast().location(), vehicle.end().getAsInt());
        }
        var rates = vehicle.rates();
        var cost =
                new Cost(
                        rates.fixed(),
                        rates.perMetre() * metres,
                        rates.perSecond() * times.duration(),
                        0);
        return new Route(vehicle.id(), times.departure(), times.end(), visits, metres, cost);
    }

    private List<Visit> visits(Vehicle vehicle, Job[] jobs, Timetable times) {
        var visits = new ArrayList<Visit>();
        var load = new Long[in.dimensions];
        for (int d = 0; d < load.length; d++) {
            int dimension = d;
            load[d] = Arrays.stream(jobs).mapToLong(j -> j.demand().get(dimension)).sum();
        }
        int at = vehicle.start();
        long metres = 0;
        for (int i = 0; i < jobs.length; i++) {
            var job = jobs[i];
            metres += in.matrix.metres(at, job.location());
            at = job.location();
            for (int d = 0; d < load.length; d++) {
                load[d] -= job.demand().get(d);
            }
            visits.add(
                    new Visit(
                            job.id(),
                            at,
                            times.arrival(i),
                            times.start(i),
                            times.start(i) + job.serviceSeconds(),
                            List.of(load),
                            metres));
        }
        return visits;
    }
}
