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
    private final RecordCash cash;
    private final Remarks remarks;

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
            RecordLoss loss,
            RecordCash cash,
            Remarks remarks) {
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
        this.cash = cash;
        this.remarks = remarks;
    }

    @Transactional
    public ActionAnswer apply(Action action) {
        var now = clock.instant();
        if (!log.take(action, now)) {
            return log.isSame(action)
                    ? new ActionAnswer(action.id(), Result.DUPLICATE, log.detailOf(action.id()))
                    : new ActionAnswer(action.id(), Result.REJECTED, "ID_REUSED");
        }
        Optional<String> fault = fault(action);
        if (fault.isPresent()) {
            log.keep(action.id(), fault.get());
            return new ActionAnswer(action.id(), Result.KEPT, fault.get());
        }
        Optional<String> remark = remarks.on(action);
        record(action, new Fact(action.occurredAt(), now, announcements));
        remark.ifPresent(words -> log.remark(action.id(), words));
        return new ActionAnswer(action.id(), Result.APPLIED, remark.orElse(null));
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
            case Action.TakeCash taken -> cash.record(taken, fact);
            case Action.Pause _, Action.Resume _, Action.EndDay _ -> {
                // the note is the fact: see Diaries
            }
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
        if (!drives(routeId)) {
            return Optional.of("ROUTE_OF_ANOTHER");
        }
        return action instanceof Action.TakeCash taken && !cash.knows(taken.jobId())
                ? Optional.of("JOB_UNKNOWN")
                : Optional.empty();
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
