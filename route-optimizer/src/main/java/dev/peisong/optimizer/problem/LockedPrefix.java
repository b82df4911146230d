package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;

/**
 * Jobs under way must be servable as they are locked: whoever locks a job that is already late
 * widens its window first. Loads and times are checked where no other rule than window, shift and
 * capacity decides them.
 */
record LockedPrefix(TravelMatrix matrix, List<String> dimensions, Vehicle vehicle, List<Job> jobs) {

    void check(boolean plain, String field) {
        require(jobs.size() <= vehicle.maxStops(), field, "more than maxStops");
        for (var job : jobs) {
            require(job.allows(vehicle), field, "job '" + job.id() + "' does not allow it");
            require(vehicle.skills().containsAll(job.skills()), field, lacks(job));
        }
        if (plain && !jobs.isEmpty()) {
            for (int d = 0; d < dimensions.size(); d++) {
                checkLoad(d, field);
            }
            checkTimes(field);
        }
    }

    private String lacks(Job job) {
        return "job '" + job.id() + "' needs " + job.skills() + ", it has " + vehicle.skills();
    }

    private void checkLoad(int dimension, String field) {
        long excess = -vehicle.capacity().get(dimension);
        for (var job : jobs) {
            excess += job.demand().get(dimension);
        }
        require(excess <= 0, field, dimensions.get(dimension) + " exceeds capacity by " + excess);
    }

    private void checkTimes(String field) {
        var timetable = new Timetable(matrix);
        if (!timetable.schedule(vehicle, jobs.toArray(Job[]::new), jobs.size())) {
            int at = timetable.failedAt();
            String where =
                    at < jobs.size() ? "job '" + jobs.get(at).id() + "'" : "the end of the shift";
            require(false, field, where + " cannot be reached in time: widen it");
        }
        int excess = timetable.duration() - vehicle.maxDurationSeconds();
        require(excess <= 0, field, "exceeds maxDurationSeconds by " + excess);
    }
}
