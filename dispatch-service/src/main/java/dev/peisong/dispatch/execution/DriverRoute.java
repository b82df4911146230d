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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A route as its driver sees it: where to go next, to whom, and with what.
 *
 * @param vehicle its code
 * @param geometry the way along the roads, as an encoded polyline of five decimals
 */
record DriverRoute(
        UUID id,
        LocalDate day,
        RouteStatus status,
        UUID siteId,
        UUID vehicleId,
        @Nullable String vehicle,
        Instant plannedStart,
        Instant plannedEnd,
        long distanceMeters,
        String geometry,
        Diary diary,
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
     * @param promise the window it was planned into; null when any time will do
     * @param collected money taken for it on this route so far
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
            @Nullable String district,
            List<TimeWindow> windows,
            @Nullable TimeWindow promise,
            int serviceSeconds,
            String deliveryMode,
            String handlingClass,
            @Nullable Money amountToCollect,
            @Nullable Money collected,
            Map<String, String> customFields,
            List<Parcel> parcels) {}

    /** Who is at the door, opened for the driver alone. */
    record Recipient(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String note,
            @Nullable String addressLine) {}

    record Parcel(
            UUID parcelId,
            String barcode,
            long weightGrams,
            Custody custody,
            @Nullable Outcome outcome) {}
}
