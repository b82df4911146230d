package dev.peisong.dispatch.execution;

import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.dispatch.execution.ActionAnswer.Result;
import dev.peisong.dispatch.jobs.Announcements;
import dev.peisong.dispatch.routes.Routes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies one action, once for ever, in one transaction with the note that it was. */
@Component
class ApplyAction {
    private final ActionLog log;
    private final Routes routes;
    private final Announcements announcements;
    private final Clock clock;
    private final RecordLoading loading;
    private final RecordDeparture departure;
    private final RecordArrival arrival;
    private final RecordOutcome outcome;
    private final RecordHandOver handOver;
    private final RecordReturn back;
    private final RecordLoss loss;

    ApplyAction(
            ActionLog log,
            Routes routes,
            Announcements announcements,
            Clock clock,
            RecordLoading loading,
            RecordDeparture departure,
            RecordArrival arrival,
            RecordOutcome outcome,
            RecordHandOver handOver,
            RecordReturn back,
            RecordLoss loss) {
        this.log = log;
        this.routes = routes;
        this.announcements = announcements;
        this.clock = clock;
        this.loading = loading;
        this.departure = departure;
        this.arrival = arrival;
        this.outcome = outcome;
        this.handOver = handOver;
        this.back = back;
        this.loss = loss;
    }

    @Transactional
    public ActionAnswer apply(Action action) {
        var now = clock.instant();
        if (!log.take(action, now)) {
            return log.isSame(action)
                    ? new ActionAnswer(action.id(), Result.DUPLICATE, null)
                    : new ActionAnswer(action.id(), Result.REJECTED, "ID_REUSED");
        }
        Optional<String> fault = fault(action);
        if (fault.isPresent()) {
            log.keep(action.id(), fault.get());
            return new ActionAnswer(action.id(), Result.KEPT, fault.get());
        }
        record(action, new Fact(action.occurredAt(), now, announcements));
        return new ActionAnswer(action.id(), Result.APPLIED, null);
    }

    /** Records it in the transaction that its note is written in. */
    void record(Action action, Fact fact) {
        switch (action) {
            case Action.Load load -> loading.record(load, fact);
            case Action.Depart depart -> departure.record(depart, fact);
            case Action.Arrive arrive -> arrival.record(arrive, fact);
            case Action.Deliver deliver -> outcome.record(deliver, fact);
            case Action.HandOver over -> handOver.record(over, fact);
            case Action.Return returned -> back.record(returned, fact);
            case Action.Lose lose -> loss.record(lose, fact);
        }
    }

    /** What it names that is not there, or not this driver's. */
    private Optional<String> fault(Action action) {
        if (action instanceof Action.HandOver over) {
            if (unknown(over.routeId()) || unknown(over.toRouteId())) {
                return Optional.of("ROUTE_UNKNOWN");
            }
            boolean takesPart = drives(over.routeId()) || drives(over.toRouteId());
            return takesPart ? Optional.empty() : Optional.of("ROUTE_OF_ANOTHER");
        }
        UUID routeId = action.routeId();
        if (routeId == null) {
            return isDriver() ? Optional.of("ROUTE_UNKNOWN") : Optional.empty();
        }
        if (unknown(routeId)) {
            return Optional.of("ROUTE_UNKNOWN");
        }
        return drives(routeId) ? Optional.empty() : Optional.of("ROUTE_OF_ANOTHER");
    }

    private boolean unknown(UUID routeId) {
        return !routes.existsById(routeId);
    }

    /** A station speaks for any driver. */
    private boolean drives(UUID routeId) {
        UUID driverId = Tenancy.current().driverId();
        return !isDriver() || (driverId != null && routes.existsByIdAndDriverId(routeId, driverId));
    }

    private static boolean isDriver() {
        return Tenancy.current().has(Role.DRIVER);
    }
}
