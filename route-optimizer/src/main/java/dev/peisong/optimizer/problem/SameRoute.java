package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;

/** One vehicle serves them all, in any order. */
public record SameRoute(List<String> jobs) implements Relation {

    public SameRoute {
        jobs = List.copyOf(jobs);
        require(jobs.size() >= 2, "sameRoute", "needs two jobs, has " + jobs);
    }

    public static SameRoute of(String... jobs) {
        return new SameRoute(List.of(jobs));
    }
}
