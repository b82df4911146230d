package dev.peisong.tracking;

import dev.peisong.common.contract.DispatchEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.IdentityEvent;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.StockEvent;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.contract.TrackingEvent;
import dev.peisong.common.messaging.EventHandler;
import dev.peisong.tracking.eta.Estimates;
import dev.peisong.tracking.insight.WhenSomethingHappenedThenCount;
import dev.peisong.tracking.routes.Routes;
import dev.peisong.tracking.timeline.WhenSomethingHappenedThenTell;
import dev.peisong.tracking.wishes.Wishes;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What tracking does about every event: routes first, then what follows from them. */
@Component
class TrackingReactions implements EventHandler {
    private final Routes routes;
    private final Estimates estimates;
    private final WhenSomethingHappenedThenTell timeline;
    private final Wishes wishes;
    private final WhenSomethingHappenedThenCount insight;

    TrackingReactions(
            Routes routes,
            Estimates estimates,
            WhenSomethingHappenedThenTell timeline,
            Wishes wishes,
            WhenSomethingHappenedThenCount insight) {
        this.routes = routes;
        this.estimates = estimates;
        this.timeline = timeline;
        this.wishes = wishes;
        this.insight = insight;
    }

    @Override
    public String name() {
        return "tracking.reactions";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ORDER, Topic.STOCK, Topic.DISPATCH, Topic.TRACKING);
    }

    @Override
    public void handle(Envelope envelope) {
        switch (envelope.event()) {
            case OrderEvent e -> {
                timeline.on(envelope, e);
                insight.on(envelope, e);
                if (e instanceof OrderEvent.CustomerAnswered answer) {
                    wishes.answered(answer, envelope.time());
                }
            }
            case DispatchEvent e -> {
                follow(e, envelope.time());
                timeline.on(envelope, e);
                insight.on(e);
                if (e instanceof DispatchEvent.JobPlanned planned) {
                    estimates.routeChanged(planned.routeId());
                }
            }
            case StockEvent e -> {
                timeline.on(envelope, e);
                insight.on(e);
            }
            case TrackingEvent e -> timeline.on(envelope, e);
            case IdentityEvent _ -> {
                // not subscribed: nobody's name is shown
            }
        }
    }

    private void follow(DispatchEvent event, Instant heard) {
        switch (event) {
            case DispatchEvent.RoutePublished e -> {
                routes.publish(e);
                estimates.routeChanged(e.routeId());
            }
            case DispatchEvent.RouteWithdrawn e -> routes.ended(e.routeId(), "WITHDRAWN");
            case DispatchEvent.RouteDeparted e -> {
                routes.departed(e.routeId(), e.occurredAt());
                estimates.routeMoved(e.routeId(), e.occurredAt());
                routes.heard(e.routeId(), e.occurredAt(), heard);
            }
            case DispatchEvent.StopArrived e -> {
                routes.arrived(e.routeId(), e.stopId(), e.occurredAt());
                estimates.routeMoved(e.routeId(), e.occurredAt());
                routes.heard(e.routeId(), e.occurredAt(), heard);
            }
            case DispatchEvent.StopCompleted e -> {
                routes.completed(e.routeId(), e.stopId(), e.occurredAt());
                estimates.routeMoved(e.routeId(), e.occurredAt());
                routes.heard(e.routeId(), e.occurredAt(), heard);
            }
            case DispatchEvent.RouteCompleted e -> {
                routes.ended(e.routeId(), "COMPLETED");
                routes.heard(e.routeId(), e.occurredAt(), heard);
            }
            case DispatchEvent.JobCreated _,
                    DispatchEvent.JobWaiting _,
                    DispatchEvent.JobPlanned _,
                    DispatchEvent.JobUnplanned _,
                    DispatchEvent.JobGivenUp _,
                    DispatchEvent.JobReleased _,
                    DispatchEvent.JobReleaseRefused _,
                    DispatchEvent.JobAmended _,
                    DispatchEvent.JobAmendRefused _,
                    DispatchEvent.ParcelsLoaded _,
                    DispatchEvent.JobDeparted _,
                    DispatchEvent.ParcelsHandedOver _,
                    DispatchEvent.AttemptRecorded _,
                    DispatchEvent.ParcelsReturned _,
                    DispatchEvent.ParcelsLost _,
                    DispatchEvent.CashTaken _,
                    DispatchEvent.VehicleChanged _,
                    DispatchEvent.DriverChanged _,
                    DispatchEvent.Unknown _ -> {
                // no route moves; what is of a job is the timeline's
            }
        }
    }
}
