package dev.peisong.dispatch.planning;

import dev.peisong.dispatch.planning.Draft.DraftRoute;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A plan's state with changes made to it, not saved.
 *
 * @param driven the routes that were touched, as they would be driven, by shift; without jobs a
 *     route is not driven
 * @param breaches limits that those routes do not keep, by shift
 * @param fresh those of them that the changes brought, or made worse
 */
record Edited(
        PlanState before,
        PlanState after,
        Map<UUID, Timeline> driven,
        Map<UUID, List<Breach>> breaches,
        List<Breach> fresh) {

    /** The touched routes that were in the draft before. */
    Stream<DraftRoute> routesBefore() {
        return touched(before.draft());
    }

    /** The touched routes that are in the draft now. */
    Stream<DraftRoute> routesAfter() {
        return touched(after.draft());
    }

    private Stream<DraftRoute> touched(Draft draft) {
        return draft.routes().stream().filter(route -> driven.containsKey(route.shiftId()));
    }

    /** What it costs more; less than 0 when it saves. */
    long costDeltaMinor() {
        return cost(routesAfter()) - cost(routesBefore());
    }

    private static long cost(Stream<DraftRoute> routes) {
        return routes.mapToLong(route -> route.cost().amountMinor()).sum();
    }
}
