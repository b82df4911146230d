package dev.peisong.dispatch.execution;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.money.Money;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.dispatch.jobs.Custody;
import dev.peisong.dispatch.jobs.Outcome;
import dev.peisong.dispatch.routes.RouteStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A route as its driver sees it: where to go next, to whom, and with what. */
record DriverRoute(
        UUID id,
        LocalDate day,
        RouteStatus status,
        UUID siteId,
        UUID vehicleId,
        Instant plannedStart,
        Instant plannedEnd,
        long distanceMeters,
        String geometry,
        List<Stop> stops) {

    record Stop(
            UUID id,
            int sequence,
            GeoPoint point,
            Instant plannedArrival,
            Instant plannedDeparture,
            @Nullable Instant arrivedAt,
            @Nullable Instant completedAt,
            List<Task> tasks) {}

    /**
     * @param intercept whether the parcels are not to be delivered any more but brought back
     * @param collect whether the parcels are fetched here instead of brought
     * @param recipient null when the person asked to be forgotten
     */
    record Task(
            UUID jobId,
            UUID shipmentId,
            String number,
            int attempt,
            boolean collect,
            boolean intercept,
            boolean done,
            @Nullable Recipient recipient,
            List<TimeWindow> windows,
            String deliveryMode,
            String handlingClass,
            @Nullable Money amountToCollect,
            List<Parcel> parcels) {}

    /** Who is at the door, opened for the driver alone. */
    record Recipient(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String note,
            @Nullable String addressLine) {}

    record Parcel(UUID parcelId, String barcode, Custody custody, @Nullable Outcome outcome) {}
}
