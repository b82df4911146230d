package dev.peisong.quickstart.demo.driving;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who left which site lately: drivers who could still meet there. */
public final class Rendezvous {
    private static final Duration NEAR = Duration.ofMinutes(10);

    private record Departure(UUID siteId, UUID routeId, Instant at) {}

    private final List<Departure> departures = new ArrayList<>();

    synchronized void departed(RouteSheet route, Instant at) {
        departures.add(new Departure(route.siteId(), route.id(), at));
    }

    /** Another route that has just left the same site. */
    synchronized Optional<UUID> another(RouteSheet route, Instant now) {
        return departures.stream()
                .filter(each -> each.siteId().equals(route.siteId()))
                .filter(each -> !each.routeId().equals(route.id()))
                .filter(each -> each.at().isAfter(now.minus(NEAR)))
                .map(Departure::routeId)
                .findFirst();
    }
}
