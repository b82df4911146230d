package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;

/** No vehicle serves two of them. */
public record Apart(List<String> jobs) implements Relation {

    public Apart {
        jobs = List.copyOf(jobs);
        require(jobs.size() >= 2, "apart", "needs two jobs, has " + jobs);
    }

    public static Apart of(String... jobs) {
        return new Apart(List.of(jobs));
    }
}
