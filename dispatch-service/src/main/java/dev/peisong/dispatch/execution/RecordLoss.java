package dev.peisong.dispatch.execution;

import dev.peisong.common.contract.DispatchEvent.ParcelsLost;
import dev.peisong.dispatch.execution.Action.Kind;
import dev.peisong.dispatch.jobs.Job;
import dev.peisong.dispatch.jobs.JobParcel;
import dev.peisong.dispatch.routes.Locked;
import dev.peisong.dispatch.routes.Route;
import dev.peisong.dispatch.routes.RouteLocks;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parcels are gone or ruined, aboard a vehicle or at a site. */
@Component
class RecordLoss {
    private final RouteLocks locks;
    private final ParcelFinder parcels;
    private final AfterTheFact after;

    RecordLoss(RouteLocks locks, ParcelFinder parcels, AfterTheFact after) {
        this.locks = locks;
        this.parcels = parcels;
        this.after = after;
    }

    void record(Action.Lose loss, Fact fact) {
        UUID routeId = loss.routeId();
        var byJob = parcels.byJob(loss.parcelIds(), routeId);
        Locked locked = locks.lock(routeId == null ? List.of() : List.of(routeId), byJob.keySet());
        for (Job job : locked.jobs()) {
            List<UUID> ids = byJob.getOrDefault(job.id(), List.of());
            UUID vehicleId = vehicleOf(job, ids);
            job.lost(ids, loss.kind() == Kind.DESTROYED);
            fact.say(
                    job,
                    new ParcelsLost(
                            job.ref(),
                            vehicleId,
                            ids,
                            loss.kind().name(),
                            loss.reasonCode(),
                            fact.occurredAt(),
                            fact.recordedAt()));
            for (Route route : locked.routes().values()) {
                after.fulfil(job, route);
                after.completeStops(route, fact);
            }
        }
    }

    private static @Nullable UUID vehicleOf(Job job, List<UUID> ids) {
        return job.parcels().stream()
                .filter(parcel -> ids.contains(parcel.parcelId()))
                .map(JobParcel::vehicleId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
