package dev.peisong.quickstart.demo.driving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is on the road from which site: drivers who could meet and hand parcels over. */
public final class Rendezvous {
    private final List<RouteSheet> onTheRoad = new ArrayList<>();

    synchronized void departed(RouteSheet route) {
        onTheRoad.add(route);
    }

    /** Whoever has turned back meets nobody any more. */
    synchronized void turnedBack(RouteSheet route) {
        onTheRoad.removeIf(each -> each.id().equals(route.id()));
    }

    /** Another route from the same site, with stops still to come. */
    synchronized Optional<UUID> another(RouteSheet route) {
        return onTheRoad.stream()
                .filter(each -> each.siteId().equals(route.siteId()))
                .filter(each -> !each.id().equals(route.id()))
                .map(RouteSheet::id)
                .findFirst();
    }
}
