package dev.peisong.optimizer.solution;

/** Shift, stops, duration, distance, skills and leave. */
record LimitCheck(CheckedRoute subject) {

    void check() {
        var route = subject.route();
        var vehicle = subject.vehicle();
        subject.expect(route.departure() >= vehicle.shift().start(), "leaves before its shift");
        subject.expect(route.end() <= vehicle.shift().end(), "ends after its shift");
        subject.expect(route.visits().size() <= vehicle.maxStops(), "too many stops");
        subject.expect(route.duration() <= vehicle.maxDurationSeconds(), "too long");
        subject.expect(route.metres() <= vehicle.maxMetres(), "too far");
        for (var visit : route.visits()) {
            var job = subject.job(visit);
            boolean skilled = vehicle.skills().containsAll(job.skills());
            subject.expect(skilled, "lacks skill for " + job.id());
            var only = job.allowedVehicles();
            boolean allowed = only == null || only.contains(vehicle.id());
            subject.expect(allowed, "is not allowed to serve " + job.id());
        }
    }
}
