package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.StopArrived;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.Routes;
import org.springframework.stereotype.Component;

/** The vehicle is at a stop. */
@Component
class RecordArrival {
    private final Routes routes;

    RecordArrival(Routes routes) {
        this.routes = routes;
    }

    void record(Action.Arrive arrival, Fact fact) {
        Route route = routes.lock(arrival.routeId()).orElseThrow();
        route.arrived(arrival.stopId(), fact.occurredAt());
        fact.say(
                route.id(),
                new StopArrived(
                        route.id(), arrival.stopId(), fact.occurredAt(), fact.recordedAt()));
    }
}
