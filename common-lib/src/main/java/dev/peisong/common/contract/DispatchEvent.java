package dev.peisong.common.contract;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What dispatch-service says. Events of a job are keyed by its order; events of routes, vehicles
 * and drivers by themselves. Observed facts carry when they happened and when they were recorded.
 */
public sealed interface DispatchEvent extends DomainEvent {

    /** What every event of a job begins with. Aggregate: job. */
    record JobRef(UUID jobId, UUID orderId, UUID shipmentId, UUID legId) {}

    /** Aggregate: vehicle. */
    @EventType("dispatch.vehicle-changed.v1")
    record VehicleChanged(UUID vehicleId, String code, UUID siteId, boolean active)
            implements DispatchEvent {}

    /** Aggregate: driver. */
    @EventType("dispatch.driver-changed.v1")
    record DriverChanged(UUID driverId, String code, String displayName, boolean active)
            implements DispatchEvent {}

    /** Dispatch took the work on. */
    @EventType("dispatch.job-created.v1")
    record JobCreated(JobRef job, UUID siteId, int attempt) implements DispatchEvent {}

    /** The job cannot be planned as it stands: ADDRESS_UNCLEAR, OFF_ROAD, or a solver's reason. */
    @EventType("dispatch.job-waiting.v1")
    record JobWaiting(JobRef job, String reason, @Nullable String detail)
            implements DispatchEvent {}

    /** On a published route. Sent again whenever vehicle, order or times change. */
    @EventType("dispatch.job-planned.v1")
    record JobPlanned(
            JobRef job,
            UUID routeId,
            UUID stopId,
            UUID vehicleId,
            @Nullable UUID driverId,
            LocalDate day,
            int sequence,
            Instant plannedArrival,
            @Nullable Instant promisedFrom,
            @Nullable Instant promisedTo)
            implements DispatchEvent {}

    /** No longer on a published route, and waiting for the next plan: NOT_LOADED, REPLANNED, … */
    @EventType("dispatch.job-unplanned.v1")
    record JobUnplanned(JobRef job, String reason) implements DispatchEvent {}

    /** Still unassigned after the days the tenant allows: dispatch gives up. */
    @EventType("dispatch.job-given-up.v1")
    record JobGivenUp(JobRef job, String reason, @Nullable String detail)
            implements DispatchEvent {}

    /** Answer to a cancel request: the job ended, its goods did not leave. */
    @EventType("dispatch.job-released.v1")
    record JobReleased(JobRef job, UUID requestId) implements DispatchEvent {}

    /** Answer to a cancel request: goods are aboard; the driver is told to bring them back. */
    @EventType("dispatch.job-release-refused.v1")
    record JobReleaseRefused(JobRef job, UUID requestId, String reason, boolean intercepting)
            implements DispatchEvent {}

    /** Answer to a request for other terms. */
    @EventType("dispatch.job-amended.v1")
    record JobAmended(JobRef job, UUID requestId) implements DispatchEvent {}

    @EventType("dispatch.job-amend-refused.v1")
    record JobAmendRefused(JobRef job, UUID requestId, String reason) implements DispatchEvent {}

    /** A fact: these parcels are aboard. */
    @EventType("dispatch.parcels-loaded.v1")
    record ParcelsLoaded(
            JobRef job,
            UUID routeId,
            UUID vehicleId,
            UUID siteId,
            List<UUID> parcelIds,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /** A fact: the vehicle left its site with these parcels of the job aboard. */
    @EventType("dispatch.job-departed.v1")
    record JobDeparted(
            JobRef job,
            UUID routeId,
            UUID vehicleId,
            List<UUID> parcelIds,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /** A fact: parcels moved from one vehicle to another on the way. */
    @EventType("dispatch.parcels-handed-over.v1")
    record ParcelsHandedOver(
            JobRef job,
            UUID fromRouteId,
            UUID fromVehicleId,
            UUID toRouteId,
            UUID toVehicleId,
            List<UUID> parcelIds,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /**
     * A fact: the driver stood at the door, and what came of it, parcel by parcel.
     *
     * @param attempt 1, 2, … for the shipment
     * @param reasonCode of the tenant's list when something was not delivered
     * @param tryAgain whether that reason allows another attempt
     * @param liableParty CUSTOMER, MERCHANT, CARRIER or NOBODY
     * @param proofId the evidence, held by tracking
     */
    @EventType("dispatch.attempt-recorded.v1")
    record AttemptRecorded(
            JobRef job,
            UUID routeId,
            UUID stopId,
            UUID vehicleId,
            int attempt,
            List<ParcelOutcome> parcels,
            @Nullable String reasonCode,
            boolean tryAgain,
            @Nullable String liableParty,
            @Nullable UUID proofId,
            @Nullable GeoPoint point,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /** DELIVERED, REFUSED (the customer does not take it) or NOT_DELIVERED (nobody could). */
    record ParcelOutcome(UUID parcelId, String outcome) {}

    /** A fact: parcels came back to a site from a vehicle. */
    @EventType("dispatch.parcels-returned.v1")
    record ParcelsReturned(
            JobRef job,
            UUID routeId,
            UUID vehicleId,
            UUID siteId,
            List<UUID> parcelIds,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /** A fact: parcels are gone (LOST) or ruined (DESTROYED). */
    @EventType("dispatch.parcels-lost.v1")
    record ParcelsLost(
            JobRef job,
            @Nullable UUID vehicleId,
            List<UUID> parcelIds,
            String kind,
            @Nullable String reasonCode,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /** A fact: the driver took money at the door; several of one job add up. */
    @EventType("dispatch.cash-taken.v1")
    record CashTaken(
            JobRef job,
            UUID routeId,
            @Nullable UUID driverId,
            Money amount,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    /**
     * The whole route as drivers see it; sent again, whole, whenever it changes. Aggregate: route.
     *
     * @param cost as planned, by the vehicle's rates; null in events of before it was told
     */
    @EventType("dispatch.route-published.v1")
    record RoutePublished(
            UUID routeId,
            LocalDate day,
            UUID siteId,
            UUID vehicleId,
            @Nullable UUID driverId,
            Instant plannedStart,
            Instant plannedEnd,
            long distanceMeters,
            List<Stop> stops,
            @Nullable Money cost)
            implements DispatchEvent {}

    /**
     * A stop of a published route.
     *
     * @param travelSeconds from the stop before it, or from the site
     */
    record Stop(
            UUID stopId,
            int sequence,
            GeoPoint point,
            List<JobRef> jobs,
            Instant plannedArrival,
            Instant plannedDeparture,
            int travelSeconds,
            int serviceSeconds) {}

    @EventType("dispatch.route-withdrawn.v1")
    record RouteWithdrawn(UUID routeId, String reason) implements DispatchEvent {}

    @EventType("dispatch.route-departed.v1")
    record RouteDeparted(
            UUID routeId,
            UUID vehicleId,
            @Nullable UUID driverId,
            Instant occurredAt,
            Instant recordedAt)
            implements DispatchEvent {}

    @EventType("dispatch.stop-arrived.v1")
    record StopArrived(UUID routeId, UUID stopId, Instant occurredAt, Instant recordedAt)
            implements DispatchEvent {}

    /** Every task of the stop has an outcome. */
    @EventType("dispatch.stop-completed.v1")
    record StopCompleted(UUID routeId, UUID stopId, Instant occurredAt, Instant recordedAt)
            implements DispatchEvent {}

    /** The vehicle is back and empty. */
    @EventType("dispatch.route-completed.v1")
    record RouteCompleted(
            UUID routeId, UUID vehicleId, UUID siteId, Instant occurredAt, Instant recordedAt)
            implements DispatchEvent {}

    /** A type this version does not know yet. */
    record Unknown(String type) implements DispatchEvent {}
}
