package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.AttemptRecorded;
import dev.peisong.common.contract.DispatchEvent.ParcelOutcome;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.Outcome;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteLocks;
import dev.peisong.dispatch.routes.RouteStop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The driver stood at a door: says what came of it, job by job, even where it contradicts us. */
@Component
class RecordOutcome {
    private final RouteLocks locks;
    private final ParcelFinder parcels;
    private final ReasonCodes reasons;
    private final AfterTheFact after;

    RecordOutcome(RouteLocks locks, ParcelFinder parcels, ReasonCodes reasons, AfterTheFact after) {
        this.locks = locks;
        this.parcels = parcels;
        this.reasons = reasons;
        this.after = after;
    }

    void record(Action.Deliver action, Fact fact) {
        Map<UUID, Outcome> outcomes =
                action.outcomes().stream()
                        .collect(
                                Collectors.toMap(
                                        Action.Result::parcelId,
                                        Action.Result::outcome,
                                        (first, last) -> last));
        var byJob = parcels.byJob(outcomes.keySet(), action.routeId());
        Locked locked = locks.lock(List.of(action.routeId()), byJob.keySet());
        Route route = locked.route(action.routeId());
        for (Job job : locked.jobs()) {
            List<UUID> ids = byJob.getOrDefault(job.id(), List.of());
            var before = job.status();
            fact.say(job, attempt(job, route, action, ids, outcomes, fact));
            ids.forEach(id -> job.attempted(id, of(outcomes, id), route.trip()));
            after.settle(job, before, route, locked, fact);
        }
        after.completeStops(route, fact);
    }

    private AttemptRecorded attempt(
            Job job,
            Route route,
            Action.Deliver action,
            List<UUID> ids,
            Map<UUID, Outcome> outcomes,
            Fact fact) {
        boolean failed = ids.stream().anyMatch(id -> of(outcomes, id) != Outcome.DELIVERED);
        ReasonCode reason = failed ? reasons.find(action.reasonCode()) : null;
        return new AttemptRecorded(
                job.ref(),
                route.id(),
                stopId(job, route, action),
                route.vehicleId(),
                job.attempt(),
                ids.stream().map(id -> new ParcelOutcome(id, of(outcomes, id).name())).toList(),
                reason == null ? null : reason.code(),
                reason != null && reason.tryAgain(),
                reason == null ? null : reason.liableParty().name(),
                action.proofId(),
                action.point(),
                fact.occurredAt(),
                fact.recordedAt());
    }

    private static Outcome of(Map<UUID, Outcome> outcomes, UUID parcelId) {
        return Objects.requireNonNull(outcomes.get(parcelId), "every parcel has an outcome");
    }

    /** The job's stop, or the one the driver names; without either, the route stands for it. */
    private static UUID stopId(Job job, Route route, Action.Deliver action) {
        UUID said = Objects.requireNonNullElse(action.stopId(), route.id());
        return route.stopOf(job.id()).map(RouteStop::id).orElse(said);
    }
}
