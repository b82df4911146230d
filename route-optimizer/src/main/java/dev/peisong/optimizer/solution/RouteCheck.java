package dev.peisong.optimizer.solution;

import dev.peisong.optimizer.problem.Job;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.problem.TravelMatrix;
import dev.peisong.optimizer.problem.Vehicle;
import java.util.List;
import java.util.Map;

/** Drives one stated route along the matrix and notes every discrepancy. */
record RouteCheck(
        Problem problem, Vehicle vehicle, Route route, Map<String, Job> jobs, List<String> faults) {

    void check() {
        checkTimes();
        checkLoads();
        checkLimits();
        checkCost();
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add("route of " + vehicle.id() + ": " + fault);
        }
    }

    private Job job(Visit visit) {
        var job = jobs.get(visit.job());
        if (job == null) {
            throw new IllegalArgumentException("unknown job " + visit.job());
        }
        return job;
    }

    private void checkTimes() {
        int place = vehicle.start();
        long clock = route.departure();
        long driven = 0;
        for (var visit : route.visits()) {
            var job = job(visit);
            String at = "at " + job.id() + " ";
            expect(visit.location() == job.location(), at + "wrong location");
            clock += leg(place, job.location(), true);
            driven += leg(place, job.location(), false);
            expect(visit.arrival() == clock, at + "arrival should be " + clock);
            expect(visit.start() >= visit.arrival(), at + "starts before arrival");
            expect(
                    job.windows().stream().anyMatch(w -> w.contains(visit.start())),
                    at + "starts at " + visit.start() + " outside " + job.windows());
            clock = (long) visit.start() + job.serviceSeconds();
            expect(visit.departure() == clock, at + "departure should be " + clock);
            expect(visit.metres() == driven, at + "metres should be " + driven);
            place = job.location();
        }
        if (vehicle.end().isPresent()) {
            clock += leg(place, vehicle.end().getAsInt(), true);
            driven += leg(place, vehicle.end().getAsInt(), false);
        }
        expect(route.end() == clock, "end should be " + clock);
        expect(route.metres() == driven, "metres should be " + driven);
    }

    private long leg(int from, int to, boolean inSeconds) {
        TravelMatrix matrix = problem.matrix();
        expect(matrix.reachable(from, to), "no way from " + from + " to " + to);
        return inSeconds ? matrix.seconds(from, to) : matrix.metres(from, to);
    }

    private void checkLoads() {
        for (int d = 0; d < problem.dimensions().size(); d++) {
            long load = 0;
            for (var visit : route.visits()) {
                load += job(visit).demand().get(d);
            }
            expect(load <= vehicle.capacity().get(d), problem.dimensions().get(d) + " overloaded");
            for (var visit : route.visits()) {
                load -= job(visit).demand().get(d);
                expect(visit.load().get(d) == load, "load at " + visit.job() + " is not " + load);
            }
        }
    }

    private void checkLimits() {
        expect(route.departure() >= vehicle.shift().start(), "leaves before its shift");
        expect(route.end() <= vehicle.shift().end(), "ends after its shift");
        expect(route.visits().size() <= vehicle.maxStops(), "too many stops");
        expect(route.end() - route.departure() <= vehicle.maxDurationSeconds(), "too long");
        for (var visit : route.visits()) {
            var job = job(visit);
            expect(vehicle.skills().containsAll(job.skills()), "lacks skill for " + job.id());
            expect(
                    job.allowedVehicles() == null || job.allowedVehicles().contains(vehicle.id()),
                    "is not allowed to serve " + job.id());
            expect(
                    job.goodsAt().isEmpty() || job.goodsAt().getAsInt() == vehicle.start(),
                    "does not start at the goods of " + job.id());
        }
    }

    private void checkCost() {
        var rates = vehicle.rates();
        long duration = (long) route.end() - route.departure();
        var cost =
                new Cost(
                        rates.fixed(),
                        rates.perMetre() * route.metres(),
                        rates.perSecond() * duration,
                        0);
        expect(cost.equals(route.cost()), "cost is " + cost + ", stated " + route.cost());
    }
}
