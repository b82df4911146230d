package dev.peisong.optimizer.problem;

import static dev.peisong.optimizer.problem.InvalidProblemException.require;

import java.util.List;

/**
 * Where a vehicle may come by during its route to hand in what it collected and load anew. It does
 * so only when the next job does not go with its trip, at the depot with the least driving.
 *
 * @param depots locations; the first wins where two are equally near
 * @param serviceSeconds how long it stays there
 * @param most greatest number of reloads on the route
 */
public record Reloads(List<Integer> depots, int serviceSeconds, int most) {

    public Reloads {
        depots = List.copyOf(depots);
        require(!depots.isEmpty(), "reloads.depots", "is empty");
        require(
                serviceSeconds >= 0 && serviceSeconds <= TravelMatrix.LIMIT,
                "reloads.serviceSeconds",
                serviceSeconds + " is not in 0.." + TravelMatrix.LIMIT);
        require(most >= 1, "reloads.most", most + " is below 1");
    }
}
