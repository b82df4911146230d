package dev.peisong.dispatch.jobs;

import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.time.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as the dispatcher sees it; who receives is not told here. */
record JobView(
        UUID id,
        UUID orderId,
        UUID shipmentId,
        String number,
        UUID siteId,
        boolean collect,
        JobStatus status,
        @Nullable String waitingReason,
        @Nullable String waitingDetail,
        int attempt,
        boolean intercept,
        @Nullable GeoPoint point,
        @Nullable String district,
        List<TimeWindow> windows,
        int serviceSeconds,
        int priority,
        List<String> skills,
        List<ParcelView> parcels,
        Instant createdAt) {

    record ParcelView(
            UUID parcelId,
            String barcode,
            long weightGrams,
            long volumeCubicCentimeters,
            Custody custody,
            @Nullable UUID vehicleId,
            @Nullable Outcome outcome) {}

    static JobView of(Job job) {
        var delivery = job.delivery();
        return new JobView(
                job.id(),
                job.orderId(),
                job.ref().shipmentId(),
                job.number(),
                job.siteId(),
                job.collect(),
                job.status(),
                job.waitingReason(),
                job.waitingDetail(),
                job.attempt(),
                job.intercept(),
                job.place(),
                delivery.address().district(),
                delivery.windows(),
                delivery.serviceSeconds(),
                delivery.priority(),
                delivery.skills(),
                job.parcels().stream().map(JobView::parcel).toList(),
                job.createdAt());
    }

    private static ParcelView parcel(JobParcel parcel) {
        return new ParcelView(
                parcel.parcelId(),
                parcel.barcode(),
                parcel.weightGrams(),
                parcel.volumeCubicCentimeters(),
                parcel.custody(),
                parcel.vehicleId(),
                parcel.outcome());
    }
}
