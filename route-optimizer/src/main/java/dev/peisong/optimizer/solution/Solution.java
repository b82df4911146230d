package dev.peisong.optimizer.solution;

import java.util.List;
import java.util.stream.Stream;

/**
 * A plan: each job is on exactly one route, or unassigned with its reason; so are the two visits of
 * a shipment, together.
 *
 * @param routes of the vehicles used, in the order of the problem's vehicles
 * @param unassigned in the order of the problem's jobs, then of its shipments
 * @param iterations of the search when the plan was taken
 */
public record Solution(
        List<Route> routes, List<Unassigned> unassigned, Cost cost, long iterations) {

    public Solution {
        routes = List.copyOf(routes);
        unassigned = List.copyOf(unassigned);
    }

    /** All visits of all routes. */
    public Stream<Visit> visits() {
        return routes.stream().flatMap(route -> route.visits().stream());
    }
}
