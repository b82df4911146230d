package dev.peisong.optimizer.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan to start from and to keep to where change is not worth its price.
 *
 * @param routes ids of jobs in order, by id of their vehicle
 * @param perChange price of each job that another vehicle serves than here
 */
public record InitialPlan(Map<String, List<String>> routes, long perChange) {

    /** Starting from nothing, change is free. */
    public static final InitialPlan NONE = new InitialPlan(Map.of(), 0);

    public InitialPlan {
        var copy = new HashMap<String, List<String>>();
        routes.forEach((vehicle, jobs) -> copy.put(vehicle, List.copyOf(jobs)));
        routes = Map.copyOf(copy);
        Price.check("initial.perChange", perChange);
    }
}
