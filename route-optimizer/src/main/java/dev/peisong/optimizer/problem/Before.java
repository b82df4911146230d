package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;

/** One vehicle serves both, the first before the second. */
public record Before(String first, String second) implements Relation {

    public Before {
        require(!first.equals(second), "before", "'" + first + "' before itself");
    }

    @Override
    public List<String> jobs() {
        return List.of(first, second);
    }
}
